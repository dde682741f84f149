#include <algorithm>
#include <cstring>

#include "lint/query.hpp"
#include "rules/isort/isort.hpp"

namespace pyforge::rules::isort {
namespace {

using lint::NodeKind;

std::string_view trim_end(std::string_view text) noexcept {
    const std::size_t last = text.find_last_not_of(" \t\f\v\r");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// `# isort: what`, `# ruff: isort: what`.
bool is_action(std::string_view comment, std::string_view what) noexcept {
    static constexpr std::string_view kPrefixes[] = {"# ruff: isort: ", "# isort: "};
    return std::any_of(std::begin(kPrefixes), std::end(kPrefixes), [&](std::string_view prefix) {
        return comment.starts_with(prefix) && comment.substr(prefix.size()) == what;
    });
}

// The two that may do without the space.
bool is_skip_file(std::string_view comment) noexcept {
    return is_action(comment, "skip_file") || comment == "# isort:skip_file" ||
           comment == "# ruff: isort:skip_file";
}
bool holds_skip(std::string_view comment) noexcept {
    return comment.find("isort: skip") != std::string_view::npos ||
           comment.find("isort:skip") != std::string_view::npos;
}

// The lists of statements of a compound statement that another one follows: does `id` end one of them?
bool ends_list(const parse::Tree& tree, NodeId parent, NodeId id) noexcept {
    const auto ends = [id](parse::NodeList list) { return !list.empty() && list.back() == id; };
    switch (tree.kind(parent)) {
        case NodeKind::If:
            return ends(tree.get<ast::If>(parent).body());
        case NodeKind::For:
            return ends(tree.get<ast::For>(parent).body());
        case NodeKind::AsyncFor:
            return ends(tree.get<ast::AsyncFor>(parent).body());
        case NodeKind::While:
            return ends(tree.get<ast::While>(parent).body());
        case NodeKind::Try:
            return ends(tree.get<ast::Try>(parent).body()) || ends(tree.get<ast::Try>(parent).orelse());
        case NodeKind::TryStar:
            return ends(tree.get<ast::TryStar>(parent).body()) ||
                   ends(tree.get<ast::TryStar>(parent).orelse());
        default:
            return false;
    }
}

// Going up from a definition: a comment that an empty line parts from it stands for itself, and what follows
// the imports is then the comment.
bool has_detached_comment(const Context& ctx, u32 start) noexcept {
    bool blank = false;
    for (u32 line = ctx.text.line_of(start); line-- > 1;) {
        const Range range = ctx.text.line_range(line);
        const std::string_view text = ctx.text.slice(range);
        const std::size_t at = text.find_first_not_of(" \t\f");
        if (at == std::string_view::npos) {
            blank = true;
        } else if (blank) {
            return text[at] == '#';
        } else if (text[at] != '#' && text[at] != '@') {
            return false;
        }
    }
    return false;
}

// Where the statement begins with its decorators.
u32 start_of(const Context& ctx, NodeId id) noexcept {
    const auto decorators = lint::NodeKind::ClassDef == ctx.tree.kind(id)
                                ? ctx.tree.get<ast::ClassDef>(id).decorator_list()
                                : lint::function_of(ctx, id).decorators;
    if (decorators.empty()) {
        return ctx.node(id).start;
    }
    return ctx.text.line_start(ctx.text.line_of(ctx.node(decorators[0]).start));
}

constexpr std::string_view kMark = "isort:";

bool has_mark(const Context& ctx) noexcept {
    return memmem(ctx.text.data, ctx.text.size, kMark.data(), kMark.size()) != nullptr;
}

// A `# isort: split` in the body of a try statement with handlers does nothing: the handlers are looked at
// before the body, and what stands before them is past then.
void drop_splits_before_handlers(const Context& ctx, Vec<u32>& splits) {
    const parse::Tree& tree = ctx.tree;
    // By split: how many such bodies begin here, less those that end.
    Vec<u32>& depth = ctx.facts().stack;
    depth.assign(splits.size() + 1, 0);
    bool any = false;
    for (NodeId id = 0; id < tree.size(); ++id) {
        NodeId first_handler = kNone;
        if (const auto block = tree.try_get<ast::Try>(id)) {
            first_handler = block.handlers().empty() ? kNone : block.handlers()[0];
        } else if (const auto group = tree.try_get<ast::TryStar>(id)) {
            first_handler = group.handlers().empty() ? kNone : group.handlers()[0];
        }
        const auto handler = tree.try_get<ast::ExceptHandler>(first_handler);
        if (!handler || handler.body().empty()) {
            continue;
        }
        const auto place = [&](u32 offset) {
            return std::lower_bound(splits.begin(), splits.end(), offset) - splits.begin();
        };
        const auto first = place(tree[id].start);
        const auto last = place(tree[handler.body()[0]].start);
        if (first != last) {
            ++depth[static_cast<u32>(first)];
            --depth[static_cast<u32>(last)];
            any = true;
        }
    }
    if (!any) {
        return;
    }
    u32 open = 0;
    u32 kept = 0;
    for (u32 i = 0; i < splits.size(); ++i) {
        open += depth[i];
        if (open == 0) {
            splits[kept++] = splits[i];
        }
    }
    splits.truncate(kept);
}

}  // namespace

bool skips_file(const Context& ctx) noexcept {
    return has_mark(ctx) &&
           std::any_of(ctx.tokens.comments.begin(), ctx.tokens.comments.end(),
                       [&](Range range) { return is_skip_file(trim_end(ctx.text.slice(range))); });
}

bool read_actions(const Context& ctx, ImportScratch& scratch) {
    scratch.excluded.clear();
    scratch.splits.clear();
    if (!has_mark(ctx)) {
        return true;
    }
    u32 off = kNone;
    for (const Range range : ctx.tokens.comments) {
        const std::string_view comment = trim_end(ctx.text.slice(range));
        if (comment.find(kMark) == std::string_view::npos) {
            continue;
        }
        if (is_action(comment, "split")) {
            scratch.splits.push_back(range.start);
        } else if (is_skip_file(comment)) {
            return false;
        } else if (off != kNone) {
            if (is_action(comment, "on")) {
                scratch.excluded.push_back({off, range.start});
                off = kNone;
            }
        } else if (holds_skip(comment)) {
            scratch.excluded.push_back(ctx.text.line_range(ctx.text.line_of(range.start)));
        } else if (is_action(comment, "off")) {
            off = range.start;
        }
    }
    if (off != kNone) {
        scratch.excluded.push_back({off, ctx.text.size});
    }
    if (!scratch.splits.empty()) {
        drop_splits_before_handlers(ctx, scratch.splits);
    }
    return true;
}

bool BlockCutter::excluded(u32 start) noexcept {
    const auto& ranges = scratch_.excluded;
    while (exclusion_ < ranges.size() && ranges[exclusion_].end < start) {
        ++exclusion_;
    }
    return exclusion_ < ranges.size() && ranges[exclusion_].contains(start);
}

bool BlockCutter::split_before(u32 start) noexcept {
    const u32 before = split_;
    while (split_ < scratch_.splits.size() && scratch_.splits[split_] <= start) {
        ++split_;
    }
    return split_ != before;
}

bool BlockCutter::adjacent(NodeId before, NodeId id) const noexcept {
    const parse::Tree& tree = ctx_.tree;
    const NodeId parent = tree.parent(id);
    return tree[id].first == before + 1 && tree.parent(before) == parent && !ends_list(tree, parent, before);
}

bool BlockCutter::continues(NodeId id) noexcept {
    const u32 start = ctx_.node(id).start;
    const bool split = split_before(start);
    excluded_now_ = excluded(start);
    return last_ != kNone && !split && !excluded_now_ && adjacent(last_, id) &&
           !parted_by_cell(ctx_, ctx_.node(last_).start, start);
}

void BlockCutter::add(NodeId id) {
    last_ = excluded_now_ ? kNone : id;
    if (!excluded_now_) {
        scratch_.block.push_back(id);
    }
}

bool parted_by_cell(const Context& ctx, u32 start, u32 end) noexcept {
    const auto cell = std::upper_bound(ctx.cells.begin(), ctx.cells.end(), start,
                                       [](u32 offset, const source::Cell& c) { return offset < c.start; });
    return cell != ctx.cells.end() && cell->start <= end;
}

Follower follower_of(const Context& ctx, NodeId last) {
    const parse::Tree& tree = ctx.tree;
    if (tree.parent(last) != tree.root()) {
        return Follower::Nothing;
    }
    const parse::NodeList body = tree.get<ast::Module>(tree.root()).body();
    const auto next = std::upper_bound(body.begin(), body.end(), last);
    if (next == body.end() || parted_by_cell(ctx, ctx.node(last).start, ctx.node(*next).start)) {
        return Follower::Nothing;
    }
    const bool definition = parse::is_function(tree.kind(*next)) || tree.kind(*next) == NodeKind::ClassDef;
    return definition && !ctx.is_stub && !has_detached_comment(ctx, start_of(ctx, *next))
               ? Follower::Definition
               : Follower::Statement;
}

}  // namespace pyforge::rules::isort
