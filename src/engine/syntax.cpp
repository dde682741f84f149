// Syntax trees that outlive the workspace: each owns its text, tokens and names.
#include <new>
#include <pyforge/syntax.hpp>

#include "engine/decode_source.hpp"
#include "engine/impl.hpp"
#include "engine/locate.hpp"
#include "parse/dump.hpp"
#include "parse/parser.hpp"
#include "report/tree_json.hpp"
#include "source/decode.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace detail {

struct TreeData {
    std::string path;
    source::Buffer buffer;
    source::Text text;
    source::Notebook notebook;
    bool is_notebook = false;
    lex::Tokens tokens;
    Interner names;
    parse::Tree tree;
    recover::Scratch recovery;  // the tree's tokens may refer to its text
    std::string messages;
    std::vector<Issue> errors;

    [[nodiscard]] engine::Locator locator() const noexcept {
        return engine::Locator(text, is_notebook ? &notebook : nullptr);
    }
};

}  // namespace detail

namespace {

void add_error(detail::TreeData& data, SourceRange range, std::string message) {
    data.messages = std::move(message);
    Issue issue;
    issue.code = "invalid-syntax";
    issue.name = issue.code;
    issue.message = data.messages;
    issue.severity = Severity::Error;
    issue.category = Category::Syntax;
    issue.range = range;
    data.errors.push_back(issue);
}

// The slot that holds the identifier of a node, if its kind has one.
u32 name_of(const parse::Tree& tree, parse::NodeId id) noexcept {
    for (const parse::Field& field : parse::fields_of(tree.kind(id))) {
        if (field.type == parse::FieldType::Name || field.type == parse::FieldType::OptName) {
            return tree.slot(id, field.slot);
        }
    }
    return kNone;
}

}  // namespace

std::string_view SyntaxNode::kind() const noexcept {
    return parse::kind_name(data_->tree.kind(id_));
}

SourceRange SyntaxNode::range() const noexcept {
    return data_->locator().range(data_->tree[id_].range());
}

std::string_view SyntaxNode::text() const noexcept {
    return data_->tree.slice(id_);
}

std::string_view SyntaxNode::name() const noexcept {
    const u32 name = name_of(data_->tree, id_);
    return name == kNone ? std::string_view() : data_->tree.name(name);
}

SyntaxNode SyntaxNode::parent() const noexcept {
    const parse::NodeId parent = data_->tree.parent(id_);
    return parent == kNone ? SyntaxNode() : SyntaxNode(data_, parent);
}

std::vector<SyntaxNode> SyntaxNode::children() const {
    std::vector<SyntaxNode> out;
    data_->tree.for_each_child(id_, [&](parse::NodeId child) { out.push_back(SyntaxNode(data_, child)); });
    return out;
}

Result<SyntaxTree> SyntaxTree::parse(const Source& source, const Options& options) {
    try {
        if (source.bytes().size() > options.max_file_size() || source.bytes().size() > source::kMaxSize) {
            return Error{ErrorCode::TooLarge, "is too large", source.path()};
        }
        auto data = std::make_shared<detail::TreeData>();
        data->path = source.path();
        source::DecodeError undecodable;
        engine::fill(data->buffer, source.bytes());
        const source::Input input = source.is_text() ? source::Input::Utf8 : source::Input::Bytes;
        if (!engine::decode_source(data->buffer, source.kind(), input, data->notebook, data->text,
                                   undecodable)) {
            if (ErrorCode code; engine::is_failure(undecodable, code)) {
                return Error{code, std::move(undecodable.message), source.path()};
            }
            const Position at{undecodable.line, undecodable.column + 1, undecodable.offset};
            add_error(*data, {at, at, 0}, std::move(undecodable.message));
            return SyntaxTree(std::move(data));
        }
        data->is_notebook = source.kind() == SourceKind::Notebook;
        const lex::PythonVersion version = engine::syntax_version(options);
        lex::tokenize(data->text, version, data->names, data->tokens);
        parse::ParserScratch scratch;
        parse::SyntaxError error;
        if (!parse::parse_module(data->text, data->tokens, data->names, version, scratch, data->tree,
                                 error)) {
            const recover::Outcome outcome = recover::recover_module(
                data->text, version, data->names, data->tokens, scratch, data->tree, data->recovery);
            if (!outcome.recovered) {
                data->tree.clear();
            }
            add_error(*data, data->locator().range({error.start, error.end}), std::move(error.message));
        }
        return SyntaxTree(std::move(data));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

std::string_view SyntaxTree::path() const noexcept {
    return data_->path;
}
std::string_view SyntaxTree::text() const noexcept {
    return data_->text.view();
}
std::span<const Issue> SyntaxTree::errors() const noexcept {
    return data_->errors;
}
std::uint32_t SyntaxTree::size() const noexcept {
    return data_->tree.size();
}
SyntaxNode SyntaxTree::root() const noexcept {
    return data_->tree.size() == 0 ? SyntaxNode() : SyntaxNode(data_.get(), data_->tree.root());
}
SyntaxNode SyntaxTree::node(std::uint32_t index) const noexcept {
    return {data_.get(), index};
}

Result<std::string> SyntaxTree::dump(TreeFormat format) const {
    try {
        std::string out;
        if (format == TreeFormat::Json) {
            report::write_tree_json(data_->tree, out);
        } else if (data_->tree.size() != 0) {
            parse::DumpScratch scratch;
            if (format == TreeFormat::Tree) {
                parse::dump_readable(data_->tree, {}, scratch, out);
            } else {
                parse::dump_canonical(data_->tree, true, scratch, out);
            }
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

PYFORGE_NAMESPACE_END
