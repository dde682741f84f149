// Writes JSON straight into a string: reports can hold a hundred thousand issues, and need no document in
// between.
#pragma once
#include <string>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::report {

class JsonWriter {
  public:
    // `indent` 0: everything on one line.
    enum class Layout : u8 {
        Block,  // a line for each member
        Line,   // all on one line, and what is inside too: a finding, the figures of a function
    };
    explicit JsonWriter(std::string& out, u32 indent = 2) : out_(out), indent_(indent) {}
    // For JSON inside an HTML page: `<` is escaped, so that no text ends the element around it.
    void inside_page() noexcept { in_page_ = true; }

    void open_object(Layout layout = Layout::Block) { open('{', layout); }
    void close_object() { close('}'); }
    void open_array() { open('[', Layout::Block); }
    void close_array() { close(']'); }
    void key(std::string_view name) {
        separate();
        string(name);
        out_ += indent_ == 0 ? ":" : ": ";
        after_key_ = true;
    }

    void value(std::string_view text) {
        separate();
        string(text);
    }
    void value(const char* text) { value(std::string_view(text)); }
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(bool truth) { raw(truth ? "true" : "false"); }
    void value(u64 number);
    void value(u32 number) { value(u64{number}); }
    void value(i32 number);
    void value(double number);  // shortest that reads back as the same; null for what JSON does not have
    void null() { raw("null"); }

    template <class T>
    void member(std::string_view name, const T& content) {
        key(name);
        value(content);
    }

  private:
    void raw(std::string_view text) {
        separate();
        out_ += text;
    }
    void open(char bracket, Layout layout);
    void close(char bracket);
    void separate();
    void new_line();
    // Quoted. Bytes that are not UTF-8 become U+FFFD; lone surrogates in three-byte form become \u escapes.
    void string(std::string_view text);

    std::string& out_;
    u32 indent_;
    u32 depth_ = 0;
    u32 line_depth_ = 0;  // depth at which the one-line object was opened; 0: not in one
    bool first_ = true;
    bool after_key_ = false;
    bool in_page_ = false;
};

}  // namespace pyforge::report
