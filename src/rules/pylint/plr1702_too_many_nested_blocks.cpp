#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// A block, or what may stand between two of them.
struct Frame {
    NodeId first;  // of the subtree
    u32 count;     // of blocks, from the outermost one on
    NodeId root;   // the outermost block
    bool is_block;
    bool is_innermost;
    bool in_function;  // the nearest scope around it is a function's
};
constexpr u32 kWords = 4;  // of a frame on the stack

class Stack {
  public:
    explicit Stack(Vec<u32>& words) noexcept : words_(words) { words_.clear(); }

    [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
    void push(const Frame& f) {
        words_.push_back(f.first);
        words_.push_back(f.count);
        words_.push_back(f.root);
        words_.push_back((f.is_block ? 1U : 0U) | (f.is_innermost ? 2U : 0U) | (f.in_function ? 4U : 0U));
    }
    [[nodiscard]] Frame top() const noexcept {
        const u32* w = words_.end() - kWords;
        return {w[0], w[1], w[2], (w[3] & 1) != 0, (w[3] & 2) != 0, (w[3] & 4) != 0};
    }
    void not_innermost() noexcept { words_.back() &= ~2U; }
    void pop() noexcept { words_.truncate(words_.size() - kWords); }

  private:
    Vec<u32>& words_;
};

void check(Context& ctx) {
    const parse::Tree& tree = ctx.tree;
    const u32 limit = ctx.settings.pylint.max_nested_blocks;
    Stack stack(ctx.facts().stack);
    Vec<u64>& found = ctx.facts().numbers;  // root and count
    found.clear();
    const auto close = [&] {
        const Frame frame = stack.top();
        stack.pop();
        if (frame.is_block && frame.is_innermost && frame.in_function && frame.count > limit) {
            found.push_back(u64{frame.root} << 32 | frame.count);
        }
    };
    // Backwards: what is around comes before what is within.
    for (NodeId id = tree.size(); id-- > 0;) {
        const NodeKind kind = tree.kind(id);
        if (!parse::is_stmt(kind)) {
            continue;
        }
        while (!stack.empty() && id < stack.top().first) {
            close();
        }
        const Frame around = stack.empty() ? Frame{0, 0, kNone, false, false, false} : stack.top();
        switch (kind) {
            case NodeKind::If:
                if (is_elif(tree, id)) {
                    break;  // a clause of the `if` that it belongs to
                }
                [[fallthrough]];
            case NodeKind::For:
            case NodeKind::AsyncFor:
            case NodeKind::While:
            case NodeKind::With:
            case NodeKind::AsyncWith:
            case NodeKind::Try:
            case NodeKind::TryStar:
                if (around.is_block) {
                    stack.not_innermost();
                }
                stack.push({tree[id].first, around.count + 1, around.count == 0 ? id : around.root, true,
                            true, around.in_function});
                break;
            case NodeKind::FunctionDef:
            case NodeKind::AsyncFunctionDef:
                stack.push({tree[id].first, around.count, around.root, false, false, true});
                break;
            case NodeKind::ClassDef:
                stack.push({tree[id].first, around.count, around.root, false, false, false});
                break;
            case NodeKind::Match:
                stack.push({tree[id].first, around.count, around.root, false, false, around.in_function});
                break;
            case NodeKind::ErrorStmt:
                break;
            default:
                id = tree[id].first;  // no statement within
                break;
        }
    }
    while (!stack.empty()) {
        close();
    }
    for (u32 i = found.size(); i-- > 0;) {
        ctx.report(ctx.range(static_cast<NodeId>(found[i] >> 32)),
                   {"Too many nested blocks (", static_cast<u32>(found[i]), " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-nested-blocks"};

}  // namespace

extern constinit const Rule plr1702_too_many_nested_blocks{
    .code = "PLR1702",
    .name = "too-many-nested-blocks",
    .family = "pylint",
    .summary = "Too many nested blocks ({nested_blocks} > {max_nested_blocks})",
    .category = Category::Complexity,
    .status = Status::Preview,
    .options = kOptions,
    .doc = {.what = "Finds blocks (`if`, `for`, `while`, `try`, `with`) in functions that stand too deep in "
                    "others. The finding is at the outermost block, one for each innermost block.",
            .why = "At each level another condition must be kept in mind. Early returns and functions of "
                   "their own for inner parts flatten the code.",
            .example = "def sums(tables):\n    for table in tables:\n        if table:\n            for row "
                       "in table:\n                if row:\n                    for cell in row:\n           "
                       "             if cell:\n                            print(cell)\n",
            .instead = "def sums(tables):\n    for table in tables:\n        for row in table:\n            "
                       "show(row)\n",
            .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                          "too-many-nested-blocks.html\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
