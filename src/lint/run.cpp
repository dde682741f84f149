#include "lint/run.hpp"

#include <algorithm>

namespace pyforge::lint {

class Runner {
  public:
    Runner(const RuleSet& rules, const Input& input, Scratch& scratch, Findings& out)
        : dispatch_(rules.dispatch(input.broken)),
          scratch_(scratch),
          metrics_(input.metrics),
          ctx_(input, rules, scratch.facts, out) {}

    void run() {
        if (!dispatch_.nodes.empty()) {
            nodes();
        }
        if (!dispatch_.callees.empty()) {
            calls();
        }
        if (!dispatch_.tokens.empty()) {
            tokens();
        }
        if (!dispatch_.logical_lines.empty()) {
            logical_lines();
        }
        if (!dispatch_.lines.empty()) {
            lines();
        }
        indices(dispatch_.comments, ctx_.tokens.comments.size());
        if (!dispatch_.definitions.empty()) {
            definitions();
        }
        indices(dispatch_.scopes, ctx_.model.scopes.size());
        indices(dispatch_.bindings, ctx_.model.bindings.size());
        for (const MeasuredHook& hook : dispatch_.measured) {
            ctx_.running_ = hook.rule;
            hook.call(ctx_, metrics_);
        }
        for (const FileHook& hook : dispatch_.files) {
            call(hook);
        }
    }

  private:
    template <class H, class... Args>
    void call(const H& hook, Args... args) {
        ctx_.running_ = hook.rule;
        hook.call(ctx_, args...);
    }

    void nodes() {
        const parse::Tree& tree = ctx_.tree;
        for (NodeId id = 0; id < tree.size(); ++id) {
            for (const NodeHook& hook : dispatch_.nodes.of(static_cast<u32>(tree[id].kind))) {
                call(hook, id);
            }
        }
    }

    // The last segment of what a callee may stand for; empty when it can be no known name.
    std::string_view last_segment(NodeId callee) const {
        if (const auto attribute = ctx_.tree.try_get<ast::Attribute>(callee)) {
            return ctx_.names.text(attribute.attr());
        }
        if (ctx_.tree.kind(callee) == NodeKind::Name) {
            if (const semantic::QualifiedName name = ctx_.model.qualified_name(callee)) {
                return name.names->text(name.last());
            }
        }
        return {};
    }

    static std::size_t length_of(const semantic::QualifiedName& name) {
        std::size_t length = name.count - 1;
        for (u32 i = 0; i < name.count; ++i) {
            length += name.segment(i).size();
        }
        return length;
    }

    void calls() {
        const parse::Tree& tree = ctx_.tree;
        for (NodeId id = 0; id < tree.size(); ++id) {
            if (tree[id].kind != NodeKind::Call) {
                continue;
            }
            const NodeId callee = tree.get<ast::Call>(id).func();
            const std::string_view last = last_segment(callee);
            if (last.empty() || !dispatch_.callees.has_last_segment(last)) {
                continue;
            }
            const semantic::QualifiedName name = ctx_.model.qualified_name(callee);
            if (!name || length_of(name) > dispatch_.callees.longest()) {
                continue;
            }
            scratch_.name.clear();
            name.append_to(scratch_.name);
            for (const CallHook& hook : dispatch_.callees.find(scratch_.name)) {
                call(hook, id, hook.which);
            }
        }
    }

    void tokens() {
        const lex::Tokens& tokens = ctx_.tokens;
        for (TokenId id = 0; id < tokens.size(); ++id) {
            for (const TokenHook& hook : dispatch_.tokens.of(static_cast<u32>(tokens[id].kind))) {
                call(hook, id);
            }
        }
    }

    void logical_lines() {
        const lex::Tokens& tokens = ctx_.tokens;
        TokenId first = 0;
        for (TokenId id = 0; id < tokens.size(); ++id) {
            const TokenKind kind = tokens[id].kind;
            if (kind == TokenKind::Newline) {
                if (first < id) {
                    for (const LogicalLineHook& hook : dispatch_.logical_lines) {
                        call(hook, LogicalLine{first, id});
                    }
                }
                first = id + 1;
            } else if (first == id && (kind == TokenKind::Indent || kind == TokenKind::Dedent)) {
                first = id + 1;
            }
        }
    }

    void lines() {
        const source::Text& text = ctx_.text;
        const u32 count = text.line_count();
        for (u32 number = 1; number <= count; ++number) {
            const Range range = text.line_range(number);
            for (const LineHook& hook : dispatch_.lines) {
                call(hook, Line{number, range.start, range.end});
            }
        }
    }

    void definitions() {
        find_definitions(ctx_, scratch_.facts.definitions);
        for (const Definition& definition : scratch_.facts.definitions) {
            for (const DefinitionHook& hook : dispatch_.definitions) {
                ctx_.running_ = hook.rule;
                hook.call(ctx_, definition);
            }
        }
    }

    void indices(const std::vector<IndexHook>& hooks, u32 count) {
        for (const IndexHook& hook : hooks) {
            for (u32 i = 0; i < count; ++i) {
                call(hook, i);
            }
        }
    }

    const Dispatch& dispatch_;
    Scratch& scratch_;
    const metrics::FileMetrics& metrics_;
    Context ctx_;
};

void run(const RuleSet& rules, const Input& input, Scratch& scratch, Findings& out) {
    out.clear();
    scratch.facts.clear();
    Runner(rules, input, scratch, out).run();
    if (out.items.empty()) {
        return;
    }
    std::sort(out.items.begin(), out.items.end(), [](const Finding& a, const Finding& b) {
        if (a.range.start != b.range.start) {
            return a.range.start < b.range.start;
        }
        if (a.rule != b.rule) {
            return a.rule->code < b.rule->code;
        }
        return a.range.end != b.range.end ? a.range.end < b.range.end : a.message_start < b.message_start;
    });
    scratch.suppressions.read(input.text, input.tokens);
    for (Finding& finding : out.items) {
        finding.suppressed = scratch.suppressions.covers(finding);
    }
}

}  // namespace pyforge::lint
