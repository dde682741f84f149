#include <algorithm>

#include "rules/isort/isort.hpp"

namespace pyforge::rules::isort {
namespace {

using lint::CommentList;
using lint::ImportForm;
using lint::ImportMember;
using lint::ImportStatement;
using lint::NodeKind;

class Collector {
  public:
    Collector(const Context& ctx, ImportScratch& scratch)
        : ctx_(ctx), scratch_(scratch), options_(ctx.settings.isort) {}

    void run() {
        scratch_.comments.clear();
        scratch_.statements.clear();
        scratch_.members.clear();
        prepare_table();
        const auto& comments = ctx_.tokens.comments;
        comment_ = static_cast<u32>(std::lower_bound(comments.begin(), comments.end(),
                                                     ctx_.node(scratch_.block[0]).start,
                                                     [](Range c, u32 offset) { return c.start < offset; }) -
                                    comments.begin());
        for (const NodeId id : scratch_.block) {
            if (ctx_.tree.kind(id) == NodeKind::Import) {
                add_import(ctx_.tree.get<ast::Import>(id));
            } else {
                add_import_from(ctx_.tree.get<ast::ImportFrom>(id));
            }
        }
    }

  private:
    // --- equal statements and members are one

    // Entries of the table are statements, or members with this bit.
    static constexpr u32 kMember = 0x8000'0000U;

    struct Key {
        u32 kind;   // of a statement its form, of a member kMember
        u32 owner;  // of a statement its level, of a member its statement
        NameId module;
        NameId name;
        NameId asname;
    };

    void prepare_table() {
        u32 count = 0;
        for (const NodeId id : scratch_.block) {
            count += 1 + (id - ctx_.node(id).first);
        }
        u32 size = 16;
        while (size < count * 4) {
            size *= 2;
        }
        scratch_.slots.assign(size, kNone);
    }

    [[nodiscard]] bool equal(const Key& key, u32 entry) const noexcept {
        if ((key.kind & kMember) != (entry & kMember)) {
            return false;
        }
        if (key.kind == kMember) {
            const ImportMember& m = scratch_.members[entry & ~kMember];
            return m.statement == key.owner && m.name == key.name && m.asname == key.asname;
        }
        const ImportStatement& s = scratch_.statements[entry];
        return static_cast<u32>(s.form) == key.kind && s.level == key.owner && s.module == key.module &&
               s.name == key.name && s.asname == key.asname;
    }

    // Where the entry is, or kNone stands and it belongs.
    u32& find(const Key& key) noexcept {
        u64 hash = (u64{key.kind} << 32U | key.owner) * 0x9E37'79B9'7F4A'7C15U;
        hash = (hash ^ hash >> 29U ^ key.module) * 0xD6E8'FEB8'6659'FD93U;
        hash = (hash ^ hash >> 31U ^ (u64{key.name} << 32U | key.asname)) * 0x9E37'79B9'7F4A'7C15U;
        const u32 mask = scratch_.slots.size() - 1;
        u32 at = static_cast<u32>(hash >> 32U) & mask;
        while (scratch_.slots[at] != kNone && !equal(key, scratch_.slots[at])) {
            at = (at + 1) & mask;
        }
        return scratch_.slots[at];
    }

    u32 statement(ImportForm form, u32 level, NameId module, NameId name, NameId asname) {
        u32& entry = find({static_cast<u32>(form), level, module, name, asname});
        if (entry == kNone) {
            entry = scratch_.statements.size();
            ImportStatement s{};
            s.form = form;
            s.level = level;
            s.module = module;
            s.name = name;
            s.asname = asname;
            scratch_.statements.push_back(s);
        }
        return entry;
    }

    u32 member(u32 owner, NameId name, NameId asname) {
        u32& entry = find({kMember, owner, kNone, name, asname});
        if (entry == kNone) {
            entry = scratch_.members.size() | kMember;
            ImportMember m{};
            m.name = name;
            m.asname = asname;
            m.statement = owner;
            scratch_.members.push_back(m);
        }
        return entry & ~kMember;
    }

    // --- comments

    void append(CommentList& list, Range comment) {
        const u32 index = scratch_.comments.size();
        scratch_.comments.push_back({comment, kNone});
        if (list.empty()) {
            list.first = index;
        } else {
            scratch_.comments[list.last].next = index;
        }
        list.last = index;
    }
    void append(CommentList& list, const CommentList& more) {
        for (u32 at = more.first; at != kNone; at = scratch_.comments[at].next) {
            append(list, scratch_.comments[at].range);
        }
    }
    // The comments that begin before an offset and were not taken yet.
    [[nodiscard]] CommentList take_before(u32 offset) {
        const auto& comments = ctx_.tokens.comments;
        CommentList list;
        while (comment_ < comments.size() && comments[comment_].start < offset) {
            append(list, comments[comment_++]);
        }
        return list;
    }
    // Those up to the end of the offset's line.
    [[nodiscard]] CommentList take_line(u32 offset) {
        if (comment_ == ctx_.tokens.comments.size()) {
            return {};
        }
        return take_before(ctx_.text.line_range(ctx_.text.line_of(offset)).end);
    }

    // --- statements

    void add_import(ast::Import import) {
        const CommentList above = take_before(import.node().start);
        const CommentList beside = take_line(import.node().end);
        for (const NodeId id : import.names()) {
            const auto alias = ctx_.tree.get<ast::alias>(id);
            const u32 at = statement(ImportForm::Straight, 0, alias.name(), kNone, alias.asname());
            if (id == import.names()[0]) {
                append(scratch_.statements[at].above, above);
                append(scratch_.statements[at].beside, beside);
            }
        }
    }

    [[nodiscard]] bool breaks_line(u32 start, u32 end) const noexcept {
        return ctx_.text.slice(start, end).find_first_of("\n\r") != std::string_view::npos;
    }
    [[nodiscard]] bool has_trailing_comma(NodeId id) const noexcept {
        return options_.split_on_trailing_comma && (ctx_.node(id).flags & parse::kTrailingComma) != 0;
    }

    // What the statement and its members have around them, in the order of the source.
    void add_import_from(ast::ImportFrom import) {
        const parse::NodeList names = import.names();
        const parse::Node& node = import.node();
        const u32 level = static_cast<u32>(import.level());
        const bool star = text_of(ctx_, ctx_.tree.get<ast::alias>(names[0]).name()) == "*";
        const bool single = options_.force_single_line && !star &&
                            !contains(options_.single_line_exclusions, text_of(ctx_, import.module()));
        const CommentList above = take_before(node.start);
        CommentList beside;
        if (names.size() > 1 || breaks_line(node.start, ctx_.node(names[0]).start)) {
            beside = take_line(node.start);
        }
        const u32 first_member = collect_names(import, level, star, single);
        const CommentList after = take_line(node.end);
        if (single) {
            bool first = true;
            for (const NodeId id : names) {
                const auto alias = ctx_.tree.get<ast::alias>(id);
                ImportStatement& s = scratch_.statements[statement(ImportForm::FromAs, level, import.module(),
                                                                   alias.name(), alias.asname())];
                if (first) {
                    append(s.above, above);
                    first = false;
                }
                append(s.beside, beside);
                append(s.after, after);
            }
            return;
        }
        ImportStatement& s = scratch_.statements[scratch_.members[first_member].statement];
        append(s.above, above);
        append(s.beside, beside);
        append(s.after, after);
    }

    // The members, with their comments; gives the first of them.
    u32 collect_names(ast::ImportFrom import, u32 level, bool star, bool single) {
        const parse::NodeList names = import.names();
        const bool comma = !single && has_trailing_comma(import.id);
        u32 first = kNone;
        u32 last = kNone;
        for (const NodeId id : names) {
            const auto alias = ctx_.tree.get<ast::alias>(id);
            const bool together = !single && (alias.asname() == kNone || options_.combine_as_imports);
            const u32 owner = star       ? statement(ImportForm::Star, level, import.module(), kNone, kNone)
                              : together ? statement(ImportForm::From, level, import.module(), kNone, kNone)
                                         : statement(ImportForm::FromAs, level, import.module(), alias.name(),
                                                     alias.asname());
            last = member(owner, alias.name(), alias.asname());
            const CommentList above = take_before(ctx_.node(id).start);
            const CommentList beside = take_line(ctx_.node(id).end);
            append(scratch_.members[last].above, above);
            append(scratch_.members[last].beside, beside);
            scratch_.statements[owner].trailing_comma |= comma;
            first = first == kNone ? last : first;
        }
        const CommentList below = take_before(import.node().end);
        append(scratch_.members[last].below, below);
        return first;
    }

    const Context& ctx_;
    ImportScratch& scratch_;
    const lint::Isort& options_;
    u32 comment_ = 0;
};

}  // namespace

void collect_members(const Context& ctx, ImportScratch& scratch) {
    Collector(ctx, scratch).run();
}

}  // namespace pyforge::rules::isort
