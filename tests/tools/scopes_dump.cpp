// The scopes and symbols of files as our semantic model sees them, for comparison with CPython
// (tests/parity/scopes.py).
//   scopes_dump [VERSION]       VERSION like 314 (the default) or 311
// Reads one path a line; answers each with a length in bytes, a line end, and that many bytes:
//   file FUTURE_ANNOTATIONS
//   @ ID PARENT KIND LINE FLAGS NAME        in the order of creation; KIND, FLAGS as in
//   semantic/model.hpp NAME FLAGS RESOLUTION                       its symbols; private names of classes
//   mangled
// or `syntax` when the parser refuses the file, or `error LINE MESSAGE` when the names do.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "lex/lexer.hpp"
#include "parse/parser.hpp"
#include "semantic/builder.hpp"
#include "source/decode.hpp"

namespace {
using namespace pyforge;
using parse::NodeKind;
using semantic::ScopeKind;

bool read_file(const char* path, source::Buffer& buffer) {
    std::FILE* file = std::fopen(path, "rb");
    if (file == nullptr) {
        return false;
    }
    std::fseek(file, 0, SEEK_END);
    const long size = std::ftell(file);
    std::rewind(file);
    const auto wanted = static_cast<u32>(size < 0 ? 0 : size);
    const std::size_t got = std::fread(buffer.prepare(wanted), 1, wanted, file);
    std::fclose(file);
    buffer.set_size(static_cast<u32>(got));
    return true;
}

std::string_view scope_name(const semantic::Model& model, const semantic::Scope& scope) {
    const parse::Tree& tree = *model.tree;
    if (scope.kind == ScopeKind::Annotation) {
        return "__annotate__";
    }
    switch (tree.kind(scope.node)) {
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef:
        case NodeKind::ClassDef:
        case NodeKind::TypeVar:
        case NodeKind::ParamSpec:
        case NodeKind::TypeVarTuple:
            return tree.name(tree.slot(scope.node, 0));  // the name is the first field of all of these
        case NodeKind::TypeAlias:
            return tree.name(tree.slot(tree.get<ast::TypeAlias>(scope.node).name(), 0));
        case NodeKind::Lambda:
            return "lambda";
        case NodeKind::ListComp:
            return "listcomp";
        case NodeKind::SetComp:
            return "setcomp";
        case NodeKind::DictComp:
            return "dictcomp";
        case NodeKind::GeneratorExp:
            return "genexpr";
        default:
            return "top";
    }
}

// The class whose private names are mangled here.
std::string_view private_class(const semantic::Model& model, u32 id) {
    for (; id != kNone; id = model.scopes[id].parent) {
        const semantic::Scope& scope = model.scopes[id];
        if (model.tree->kind(scope.node) == NodeKind::ClassDef &&
            (scope.kind == ScopeKind::Class || scope.kind == ScopeKind::TypeParams)) {
            std::string_view name = scope_name(model, scope);
            const std::size_t at = name.find_first_not_of('_');
            return at == std::string_view::npos ? std::string_view() : name.substr(at);
        }
    }
    return {};
}

// Does another statement stand before `start` on its line?
bool shares_line(const source::Text& text, u32 start) {
    for (u32 at = text.line_start(text.line_of(start)); at < start; ++at) {
        if (text.data[at] != ' ' && text.data[at] != '\t') {
            return true;
        }
    }
    return false;
}

void dump(const semantic::Model& model, std::string& out) {
    out.append("file ").append(model.future_annotations ? "1\n" : "0\n");
    for (u32 id = 0; id < model.scopes.size(); ++id) {
        const semantic::Scope& scope = model.scopes[id];
        const u32 line = id == 0 ? 0 : model.tree->text->line_of((*model.tree)[scope.node].start);
        out.append("@ ").append(std::to_string(id)).append(" ");
        out.append(scope.parent == kNone ? "-1" : std::to_string(scope.parent)).append(" ");
        out.append(std::to_string(static_cast<u32>(scope.kind)))
            .append(" ")
            .append(std::to_string(line))
            .append(" ");
        out.append(std::to_string(scope.flags)).append(" ").append(scope_name(model, scope)).append("\n");
        const std::string_view cls = private_class(model, id);
        for (u32 s = scope.first; s != kNone; s = model.symbols[s].next) {
            const semantic::Symbol& symbol = model.symbols[s];
            const std::string_view name = model.names->text(symbol.name);
            if (!cls.empty() && name.starts_with("__") && !name.ends_with("__")) {
                out.append("_").append(cls);
            }
            out.append(name).append(" ").append(std::to_string(symbol.flags)).append(" ");
            out.append(std::to_string(static_cast<u32>(symbol.resolution))).append("\n");
        }
    }
}
}  // namespace

int main(int argc, char** argv) {
    semantic::BuildOptions options;
    if (argc > 1) {
        options.version = static_cast<lex::PythonVersion>(std::atoi(argv[1]));
    }
    source::Buffer buffer;
    lex::Tokens tokens;
    Interner names;
    parse::ParserScratch parser_scratch;
    parse::Tree tree;
    semantic::Scratch scratch;
    semantic::Model model;
    std::string path;
    std::string answer;
    char line[8192];
    while (std::fgets(line, sizeof line, stdin) != nullptr) {
        path.assign(line, std::strcspn(line, "\n"));
        answer.clear();
        source::Text text;
        source::DecodeError decode_error;
        parse::SyntaxError error;
        if (!read_file(path.c_str(), buffer) ||
            !source::decode(buffer, source::Input::Bytes, text, decode_error)) {
            answer = "syntax";
        } else {
            names.reset();
            lex::tokenize(text, options.version, names, tokens);
            if (parse::parse_module(text, tokens, names, options.version, parser_scratch, tree, error)) {
                semantic::build(tree, names, options, scratch, model);
                const semantic::SemanticError* found = nullptr;
                for (const semantic::SemanticError& one : model.errors) {
                    // Before 3.14 CPython leaves these to a later stage; a late future import only on a line
                    // of its own.
                    if (options.version >= 314 || one.code < semantic::SemanticErrorCode::FutureNotFirst ||
                        (one.code == semantic::SemanticErrorCode::FutureNotFirst &&
                         shares_line(text, one.start))) {
                        found = &one;
                        break;
                    }
                }
                if (found == nullptr) {
                    dump(model, answer);
                } else {
                    const semantic::SemanticError& first = *found;
                    answer =
                        "error " + std::to_string(text.line_of(first.start)) + " " + describe(first, model);
                }
            } else {
                answer = "syntax";
            }
        }
        std::printf("%zu\n", answer.size());
        std::fwrite(answer.data(), 1, answer.size(), stdout);
        std::fflush(stdout);
    }
    return 0;
}
