#include "rules/pyflakes/submodule_uses.hpp"

#include <algorithm>
#include <tuple>

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::Binding;
using semantic::BindingId;
using semantic::BindingKind;
using semantic::Model;

// `import a` or `import a.b`, under the name `a`.
bool is_module(const Context& ctx, const Binding& binding) {
    return binding.kind == BindingKind::SubmoduleImport ||
           (binding.kind == BindingKind::Import &&
            ctx.tree.get<ast::alias>(ctx.model.imports[binding.import].alias).asname() == kNone);
}

// Branches are numbered in the order of the source: those around one come before it.
bool encloses(const Model& model, semantic::BranchId outer, semantic::BranchId inner) noexcept {
    while (inner > outer && inner != kNone) {
        inner = model.branches[inner].parent;
    }
    return inner == outer;
}

constexpr u64 extend(u64 path, std::string_view part) noexcept {
    return (path ^ hash_text(part)) * 0x9E37'79B9'7F4A'7C15U + 1;
}

constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
constexpr bool ends_name(char c) noexcept {
    return is_blank(c) || std::string_view("()[]{}.,:;'\"|&+-*/=#\\").find(c) != std::string_view::npos;
}

// The parts of the dotted name that a reference begins.
class Path {
  public:
    Path(const Context& ctx, const semantic::Reference& reference)
        : ctx_(ctx), node_(reference.node), at_(reference.end), text_(is_text(reference)) {
        // A use through another name of the package says nothing of the modules in it.
        const auto name = ctx.tree.try_get<ast::Name>(node_);
        ended_ = !text_ && (!name || name.id() != reference.name);
    }

    // Empty at the end.
    std::string_view next() {
        if (ended_) {
            return {};
        }
        if (text_) {
            return next_in_text();
        }
        const NodeId parent = ctx_.tree.parent(node_);
        const auto attribute = ctx_.tree.try_get<ast::Attribute>(parent);
        if (!attribute || attribute.value() != node_) {
            return {};
        }
        node_ = parent;
        return ctx_.names.text(attribute.attr());
    }

  private:
    static bool is_text(const semantic::Reference& reference) noexcept {
        return (reference.flags & (semantic::kRefString | semantic::kRefDunderAll)) != 0;
    }
    void skip_blanks() noexcept {
        while (at_ < ctx_.text.size && is_blank(ctx_.text.data[at_])) {
            ++at_;
        }
    }
    std::string_view next_in_text() noexcept {
        skip_blanks();
        if (at_ >= ctx_.text.size || ctx_.text.data[at_] != '.') {
            return {};
        }
        ++at_;
        skip_blanks();
        const u32 start = at_;
        while (at_ < ctx_.text.size && !ends_name(ctx_.text.data[at_])) {
            ++at_;
        }
        return ctx_.text.slice(start, at_);
    }

    const Context& ctx_;
    NodeId node_;
    u32 at_;
    bool text_;
    bool ended_;
};

}  // namespace

bool SubmoduleUses::collect(const Context& ctx, BindingId last) {
    const Model& model = ctx.model;
    const Binding& newest = model.bindings[last];
    imports_.clear();
    for (BindingId id = last; id != kNone; id = model.bindings[id].shadowed) {
        const Binding& binding = model.bindings[id];
        if (binding.kind == BindingKind::Annotation) {
            continue;  // gives no value
        }
        if (!is_module(ctx, binding) || !encloses(model, binding.branch, newest.branch) ||
            (id != last && binding.references != kNone)) {
            return false;
        }
        imports_.push_back(id);
    }
    if (imports_.size() < 2) {
        return false;
    }
    std::reverse(imports_.begin(), imports_.end());
    used_.clear();
    if (newest.references != kNone) {
        add_prefixes(ctx);
        for (u32 id = newest.references; id != kNone; id = model.references[id].previous) {
            use(ctx, model.references[id]);
        }
    }
    return true;
}

void SubmoduleUses::add_prefixes(const Context& ctx) {
    const Model& model = ctx.model;
    prefixes_.clear();
    longest_ = 0;
    for (const BindingId id : imports_) {
        const semantic::Import& import = model.imports[model.bindings[id].import];
        const u32 length = import.segment_count;
        longest_ = std::max(longest_, length);
        u64 path = 0;
        for (u32 i = 0; i < length; ++i) {
            path = extend(path, ctx.names.text(model.segments[import.segments + i]));
            prefixes_.push_back({path, length, prefixes_.size(), import.module});
        }
    }
    std::sort(prefixes_.begin(), prefixes_.end(), [](const Prefix& a, const Prefix& b) {
        return std::tie(a.path, a.length, a.order) < std::tie(b.path, b.length, b.order);
    });
}

const SubmoduleUses::Prefix* SubmoduleUses::find(u64 path) const noexcept {
    const auto* const found = std::lower_bound(prefixes_.begin(), prefixes_.end(), path,
                                               [](const Prefix& a, u64 wanted) { return a.path < wanted; });
    return found != prefixes_.end() && found->path == path ? found : nullptr;
}

// Of the modules that have the longest beginning in common with what is read, the best.
void SubmoduleUses::use(const Context& ctx, const semantic::Reference& reference) {
    Path parts(ctx, reference);
    u64 path = extend(0, ctx.names.text(reference.name));
    const Prefix* best = nullptr;
    for (u32 length = 1; length <= longest_; ++length) {
        const Prefix* const found = find(path);
        if (found == nullptr) {
            break;
        }
        best = found;
        const std::string_view part = parts.next();
        if (part.empty()) {
            break;
        }
        path = extend(path, part);
    }
    if (best != nullptr) {
        used_.insert(best->module);
    }
}

}  // namespace pyforge::rules
