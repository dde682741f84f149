// The way from a string to its semantic model, for the tests of this folder.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "parse/parser.hpp"
#include "semantic/builder.hpp"
#include "source/decode.hpp"

namespace pyforge::semantic {

class Modeled {
  public:
    Modeled() = default;
    explicit Modeled(std::string_view code, BuildOptions options = {}) { run(code, options); }

    void run(std::string_view code, BuildOptions options = {}) {
        source::DecodeError decode_error;
        if (!source::decode({code.data(), code.size()}, buffer, source::Input::Bytes, text, decode_error)) {
            throw std::runtime_error(decode_error.message);
        }
        names.reset();
        lex::tokenize(text, lex::kNewestVersion, names, tokens);
        parse::SyntaxError error;
        if (!parse::parse_module(text, tokens, names, lex::kNewestVersion, parser, tree, error)) {
            throw std::runtime_error(error.message);
        }
        build(tree, names, options, scratch, model);
    }

    // The scope of the first definition of that name.
    [[nodiscard]] ScopeId scope(std::string_view name) const {
        for (ScopeId id = 0; id < model.scopes.size(); ++id) {
            const NodeId node = model.scopes[id].node;
            const ScopeKind kind = model.scopes[id].kind;
            if ((kind == ScopeKind::Function || kind == ScopeKind::Class) &&
                tree.name(tree.slot(node, 0)) == name) {
                return id;
            }
        }
        throw std::runtime_error("no scope " + std::string(name));
    }
    // The first scope of a kind.
    [[nodiscard]] ScopeId scope(ScopeKind kind) const {
        for (ScopeId id = 0; id < model.scopes.size(); ++id) {
            if (model.scopes[id].kind == kind) {
                return id;
            }
        }
        throw std::runtime_error("no scope of that kind");
    }
    [[nodiscard]] const Symbol& symbol(ScopeId in, std::string_view name) const {
        const SymbolId id = model.find_symbol(in, names.find(name));
        if (id == kNone) {
            throw std::runtime_error("no symbol " + std::string(name));
        }
        return model.symbols[id];
    }
    [[nodiscard]] bool has_symbol(ScopeId in, std::string_view name) const {
        const NameId id = names.find(name);
        return id != kNone && model.find_symbol(in, id) != kNone;
    }
    // References to a name, in the order in which they were resolved.
    [[nodiscard]] std::vector<Reference> references(std::string_view name) const {
        std::vector<Reference> found;
        for (const Reference& reference : model.references) {
            if (names.text(reference.name) == name) {
                found.push_back(reference);
            }
        }
        return found;
    }
    // 1-based line of the binding that the nth reference to a name has; 0: a builtin, -1: undefined.
    [[nodiscard]] int line_of(std::string_view name, std::size_t which = 0) const {
        const Reference reference = references(name).at(which);
        if (reference.binding == kNone) {
            return -1;
        }
        const Binding& binding = model.bindings[reference.binding];
        return binding.kind == BindingKind::Builtin ? 0 : static_cast<int>(text.line_of(binding.start));
    }
    [[nodiscard]] std::vector<std::string> undefined() const {
        std::vector<std::string> found;
        for (const Reference& reference : model.references) {
            if (reference.binding == kNone) {
                found.emplace_back(names.text(reference.name));
            }
        }
        return found;
    }
    [[nodiscard]] std::vector<Binding> bindings(std::string_view name) const {
        std::vector<Binding> found;
        for (const Binding& binding : model.bindings) {
            if (names.text(binding.name) == name) {
                found.push_back(binding);
            }
        }
        return found;
    }
    // What the callee of the last call stands for.
    [[nodiscard]] std::string callee() const {
        std::string out;
        for (NodeId id = tree.size(); id-- > 0;) {
            if (tree.kind(id) == parse::NodeKind::Call) {
                model.qualified_name(tree.get<ast::Call>(id).func()).append_to(out);
                break;
            }
        }
        return out;
    }
    [[nodiscard]] std::vector<std::string> errors() const {
        std::vector<std::string> found;
        for (const SemanticError& error : model.errors) {
            found.push_back(std::to_string(text.line_of(error.start)) + ": " + describe(error, model));
        }
        return found;
    }

    source::Buffer buffer;
    source::Text text;
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch parser;
    parse::Tree tree;
    Scratch scratch;
    Model model;
};

}  // namespace pyforge::semantic
