// The language server: diagnostics, fixes and explanations for editors, over standard input and output.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <pyforge/pyforge.hpp>
#include <string>

#include "document.hpp"
#include "rpc.hpp"

namespace lsp {

class Server {
  public:
    // Options to begin with for the folder that the client works in; called again when a configuration
    // changes.
    using MakeOptions = std::function<pyforge::Result<pyforge::Options>(const std::string& root)>;
    explicit Server(MakeOptions make_options) : make_options_(std::move(make_options)) {}

    // Until the client says exit or goes away; the exit status.
    int run();

  private:
    struct Open {
        Document document;
        std::int64_t version = 0;
        std::string path;
        bool checked = true;   // not excluded, and a language that we know
        bool pending = false;  // to be published at `due`
        std::int64_t due = 0;
        std::shared_ptr<const pyforge::FileReport> report;  // of this text
    };

    void dispatch(const Json& message);
    Json answer(const std::string& method, const Json& params);
    void notice(const std::string& method, const Json& params);

    Json initialize(const Json& params);
    void initialized();
    void did_open(const Json& params);
    void did_change(const Json& params);
    void did_save(const Json& params);
    void did_close(const Json& params);
    void configure(const Json& settings);
    Json pull(const Json& params);
    Json hover(const Json& params);
    Json code_actions(const Json& params);

    // The open document that the parameters name; throws RpcError.
    std::map<std::string, Open>::iterator find(const Json& params);
    bool make_engine();
    void check_exclusion(Open& open) const;
    void schedule(Open& open, int delay_ms);
    int publish_due();  // milliseconds until the next one; -1 without one
    void publish(const std::string& uri, Open& open);
    void refresh_all();
    void tell(const std::string& message);
    const pyforge::FileReport& report_of(Open& open) const;
    Json diagnostics(Open& open) const;
    Json diagnostic(const Open& open, const pyforge::Issue& issue) const;
    [[nodiscard]] std::size_t offset(const Open& open, const pyforge::Position& position) const;
    Json fix_action(const std::string& uri, const Open& open, const pyforge::Issue& issue) const;
    Json noqa_action(const std::string& uri, Open& open, const pyforge::Issue& issue) const;
    Json fix_all_action(const std::string& uri, Open& open) const;
    Json workspace_edit(const std::string& uri, const Open& open, Json edits) const;
    [[nodiscard]] pyforge::FileReport analyze(const std::string& text, const std::string& path) const;

    MakeOptions make_options_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<pyforge::Engine> engine_;
    std::map<std::string, Open> open_;
    Json settings_ = Json::object();
    std::string told_;  // the last message to the user
    std::string root_;
    Encoding encoding_ = Encoding::Utf16;
    bool started_ = false;
    bool shut_down_ = false;
    bool exit_ = false;
    bool pulls_ = false;
    bool can_register_ = false;
    bool can_refresh_ = false;
    bool versioned_edits_ = false;
};

}  // namespace lsp
