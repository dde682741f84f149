#include "server.hpp"

#include <chrono>
#include <exception>

namespace lsp {
namespace {

// A burst of keystrokes is analysed once.
constexpr int kQuietMs = 80;
constexpr std::string_view kMark = "\xEF\xBB\xBF";  // of byte order: some editors send it

std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

// What stands at this place; null when nothing does, or something on the way is no object.
Json at(const Json& json, const char* pointer) {
    return json.is_object() ? json.value(Json::json_pointer(pointer), Json()) : Json();
}
bool truth(const Json& json, const char* pointer) {
    return at(json, pointer) == true;
}
std::string text_at(const Json& json, const char* pointer) {
    const Json found = at(json, pointer);
    return found.is_string() ? found.get<std::string>() : std::string();
}

std::vector<std::string> list_of(const Json& json) {
    std::vector<std::string> out;
    for (const Json& item : json.is_array() ? json : Json::array()) {
        if (item.is_string()) {
            out.push_back(item.get<std::string>());
        }
    }
    return out;
}

}  // namespace

int Server::run() {
    connection_ = std::make_unique<Connection>();
    while (!exit_ && !connection_->ended()) {
        const int wait = publish_due();
        if (const std::optional<Json> message = connection_->next(wait)) {
            dispatch(*message);
        }
    }
    connection_.reset();
    return exit_ && shut_down_ ? 0 : 1;
}

void Server::dispatch(const Json& message) {
    const Json method = message.value("method", Json());
    const auto id = message.find("id");
    const bool request = id != message.end();
    if (!method.is_string()) {
        const bool response = request && (message.contains("result") || message.contains("error"));
        if (!response) {
            connection_->respond_error(request && (id->is_number() || id->is_string()) ? *id : Json(),
                                       {kInvalidRequest, "a message has no method"});
        }
        return;
    }
    const Json params = message.value("params", Json::object());
    try {
        if (!request) {
            notice(method, params);
            return;
        }
        if (!id->is_number() && !id->is_string()) {
            throw RpcError{kInvalidRequest, "a request's id is a number or a string"};
        }
        if (connection_->take_cancelled(*id)) {
            throw RpcError{kRequestCancelled, "cancelled"};
        }
        connection_->respond(*id, answer(method, params));
    } catch (const RpcError& error) {
        if (request) {
            connection_->respond_error(id->is_number() || id->is_string() ? *id : Json(), error);
        }
    } catch (const std::exception& error) {
        if (request) {
            connection_->respond_error(*id, {-32603, error.what()});
        }
    }
}

Json Server::answer(const std::string& method, const Json& params) {
    if (method == "initialize") {
        if (started_) {
            throw RpcError{kInvalidRequest, "initialize was here before"};
        }
        return initialize(params);
    }
    if (!started_) {
        throw RpcError{kServerNotInitialized, "initialize comes first"};
    }
    if (shut_down_) {
        throw RpcError{kInvalidRequest, "the server is shut down"};
    }
    if (method == "shutdown") {
        shut_down_ = true;
        return nullptr;
    }
    if (method == "textDocument/diagnostic") {
        return pull(params);
    }
    if (method == "textDocument/hover") {
        return hover(params);
    }
    if (method == "textDocument/codeAction") {
        return code_actions(params);
    }
    throw RpcError{kMethodNotFound, "there is no method " + method};
}

void Server::notice(const std::string& method, const Json& params) {
    if (method == "exit") {
        exit_ = true;
    } else if (!started_ || shut_down_) {
        return;
    } else if (method == "initialized") {
        initialized();
    } else if (method == "textDocument/didOpen") {
        did_open(params);
    } else if (method == "textDocument/didChange") {
        did_change(params);
    } else if (method == "textDocument/didSave") {
        did_save(params);
    } else if (method == "textDocument/didClose") {
        did_close(params);
    } else if (method == "workspace/didChangeWatchedFiles") {
        if (make_engine()) {
            refresh_all();
        }
    } else if (method == "workspace/didChangeConfiguration") {
        configure(at(params, "/settings"));
    }
}

Json Server::initialize(const Json& params) {
    const Json capabilities = at(params, "/capabilities");
    for (const std::string& wanted : list_of(at(capabilities, "/general/positionEncodings"))) {
        if (wanted == "utf-8" || wanted == "utf-16" || wanted == "utf-32") {
            encoding_ = wanted == "utf-8"    ? Encoding::Utf8
                        : wanted == "utf-16" ? Encoding::Utf16
                                             : Encoding::Utf32;
            break;
        }
    }
    pulls_ = at(capabilities, "/textDocument/diagnostic").is_object();
    can_register_ = truth(capabilities, "/workspace/didChangeWatchedFiles/dynamicRegistration");
    can_refresh_ = truth(capabilities, "/workspace/diagnostics/refreshSupport");
    versioned_edits_ = truth(capabilities, "/workspace/workspaceEdit/documentChanges");
    const Json folders = at(params, "/workspaceFolders");
    if (folders.is_array() && !folders.empty()) {
        root_ = path_of(text_at(folders[0], "/uri"));
    } else {
        root_ = path_of(text_at(params, "/rootUri"));
    }
    const Json settings = at(params, "/initializationOptions");
    if (settings.is_object()) {
        settings_ = settings.contains("settings") ? at(settings, "/settings") : settings;
    }
    started_ = true;
    make_engine();
    const char* encoding = encoding_ == Encoding::Utf8    ? "utf-8"
                           : encoding_ == Encoding::Utf16 ? "utf-16"
                                                          : "utf-32";
    return {
        {"capabilities",
         {{"positionEncoding", encoding},
          {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
          {"diagnosticProvider",
           {{"identifier", "pyforge"}, {"interFileDependencies", false}, {"workspaceDiagnostics", false}}},
          {"codeActionProvider",
           {{"codeActionKinds", {"quickfix", "source.fixAll", "source.fixAll.pyforge"}},
            {"resolveProvider", false}}},
          {"hoverProvider", true}}},
        {"serverInfo", {{"name", "pyforge"}, {"version", pyforge::version()}}}};
}

void Server::initialized() {
    if (!can_register_) {
        return;
    }
    Json watchers = Json::array();
    for (const char* name :
         {"pyproject.toml", "pyforge.toml", ".pyforge.toml", "ruff.toml", ".ruff.toml", ".gitignore"}) {
        watchers.push_back({{"globPattern", std::string("**/") + name}});
    }
    connection_->request("client/registerCapability", {{"registrations",
                                                        {{{"id", "pyforge-configuration"},
                                                          {"method", "workspace/didChangeWatchedFiles"},
                                                          {"registerOptions", {{"watchers", watchers}}}}}}});
}

bool Server::make_engine() {
    pyforge::Result<pyforge::Options> options = make_options_(root_);
    std::string problem;
    told_.clear();
    if (options.ok()) {
        const auto list = [this](const char* name) { return list_of(at(settings_, name)); };
        if (settings_.contains("select")) {
            options->select(list("/select"));
        }
        if (settings_.contains("extendSelect")) {
            options->extend_select(list("/extendSelect"));
        }
        if (settings_.contains("ignore")) {
            options->ignore(list("/ignore"));
        }
        if (const Json length = at(settings_, "/lineLength"); length.is_number_unsigned()) {
            options->line_length(length.get<std::uint32_t>());
        }
        if (truth(settings_, "/preview")) {
            options->preview(true);
        }
        // Titles of fixes come with the text; files that are left out are so in the editor, too.
        options->metrics(false).keep_text(true).force_exclude(true);
        pyforge::Result<pyforge::Engine> engine = pyforge::Engine::create(*options);
        if (engine.ok()) {
            engine_ = std::make_unique<pyforge::Engine>(std::move(*engine));
            return true;
        }
        problem = engine.error().message;
    } else {
        problem = options.error().path.empty() ? options.error().message
                                               : options.error().path + ": " + options.error().message;
    }
    tell(problem);
    if (!engine_) {
        engine_ = std::make_unique<pyforge::Engine>(
            pyforge::Engine::create(pyforge::Options{}.metrics(false).keep_text(true).force_exclude(true))
                .value());
        return true;
    }
    return false;
}

// The same only once in a row: every keystroke would repeat it.
void Server::tell(const std::string& message) {
    if (message != told_) {
        told_ = message;
        connection_->notify("window/showMessage", {{"type", 1}, {"message", "pyforge: " + message}});
    }
}

void Server::configure(const Json& settings) {
    const Json own =
        settings.is_object() && settings.contains("pyforge") ? at(settings, "/pyforge") : settings;
    settings_ = own.is_object() ? own : Json::object();
    if (make_engine()) {
        refresh_all();
    }
}

void Server::refresh_all() {
    for (auto& [uri, open] : open_) {
        open.report.reset();
        check_exclusion(open);
        schedule(open, 0);
    }
    if (pulls_ && can_refresh_) {
        connection_->request("workspace/diagnostic/refresh", nullptr);
    }
}

// --- documents --------------------------------------------------------------------------------------------

std::map<std::string, Server::Open>::iterator Server::find(const Json& params) {
    const auto found = open_.find(text_at(params, "/textDocument/uri"));
    if (found == open_.end()) {
        throw RpcError{kInvalidParams, "the document is not open"};
    }
    return found;
}

void Server::check_exclusion(Open& open) const {
    const pyforge::Result<std::vector<std::string>> kept =
        engine_->discover(std::vector<std::string>{open.path});
    open.checked = !kept.ok() || !kept->empty();
}

void Server::did_open(const Json& params) {
    const std::string uri = text_at(params, "/textDocument/uri");
    const std::string language = text_at(params, "/textDocument/languageId");
    if (uri.empty()) {
        return;
    }
    Open open;
    open.document.set_text(text_at(params, "/textDocument/text"));
    const Json version = at(params, "/textDocument/version");
    open.version = version.is_number_integer() ? version.get<std::int64_t>() : 0;
    open.path = path_of(uri);
    if (uri.starts_with("file:")) {
        check_exclusion(open);
    }
    // Cells of notebooks are no modules, and a notebook's JSON is no place for ranges in its cells.
    const bool python =
        language.empty() || language == "python" || open.path.ends_with(".py") || open.path.ends_with(".pyi");
    if (!python || uri.starts_with("vscode-notebook-cell:") ||
        pyforge::source_kind(open.path) == pyforge::SourceKind::Notebook) {
        open.checked = false;
    }
    Open& stored = open_[uri] = std::move(open);
    schedule(stored, 0);
}

void Server::did_change(const Json& params) {
    Open& open = find(params)->second;
    const Json version = at(params, "/textDocument/version");
    open.version = version.is_number_integer() ? version.get<std::int64_t>() : open.version + 1;
    const Json changes = at(params, "/contentChanges");
    for (const Json& change : changes.is_array() ? changes : Json::array()) {
        const std::string text = text_at(change, "/text");
        const Json range = at(change, "/range");
        if (!range.is_object()) {
            open.document.set_text(text);
            continue;
        }
        std::size_t start = 0;
        std::size_t end = 0;
        if (open.document.offset(at(range, "/start"), encoding_, start) &&
            open.document.offset(at(range, "/end"), encoding_, end)) {
            open.document.replace(start, end, text);
        }
    }
    open.report.reset();
    schedule(open, kQuietMs);
}

void Server::did_save(const Json& params) {
    schedule(find(params)->second, 0);
}

void Server::did_close(const Json& params) {
    const auto found = find(params);
    if (!pulls_) {
        connection_->notify("textDocument/publishDiagnostics",
                            {{"uri", found->first}, {"diagnostics", Json::array()}});
    }
    open_.erase(found);
}

// --- diagnostics ------------------------------------------------------------------------------------------

void Server::schedule(Open& open, int delay_ms) {
    if (!pulls_) {
        open.pending = true;
        open.due = now_ms() + delay_ms;
    }
}

int Server::publish_due() {
    std::int64_t next = -1;
    for (auto& [uri, open] : open_) {
        if (!open.pending) {
            continue;
        }
        const std::int64_t wait = open.due - now_ms();
        if (wait <= 0) {
            publish(uri, open);
        } else {
            next = next < 0 ? wait : std::min(next, wait);
        }
    }
    return static_cast<int>(next);
}

void Server::publish(const std::string& uri, Open& open) {
    open.pending = false;
    const pyforge::FileReport& report = report_of(open);
    if (open.checked && !report.analyzed()) {
        tell(std::string(report.path()) + ": " + report.reason().message);
    }
    connection_->notify("textDocument/publishDiagnostics",
                        {{"uri", uri}, {"version", open.version}, {"diagnostics", diagnostics(open)}});
}

pyforge::FileReport Server::analyze(const std::string& text, const std::string& path) const {
    std::string_view view = text;
    view.remove_prefix(view.starts_with(kMark) ? kMark.size() : 0);
    return engine_->analyze(pyforge::Source::from_utf8_view(view, path));
}

const pyforge::FileReport& Server::report_of(Open& open) const {
    if (!open.report) {
        open.report = std::make_shared<const pyforge::FileReport>(
            open.checked ? analyze(open.document.text(), open.path) : pyforge::FileReport());
    }
    return *open.report;
}

// Offsets of issues count from behind a byte order mark.
std::size_t Server::offset(const Open& open, const pyforge::Position& position) const {
    return position.offset + (open.document.text().starts_with(kMark) ? kMark.size() : 0);
}

Json Server::diagnostic(const Open& open, const pyforge::Issue& issue) const {
    const std::size_t start = offset(open, issue.range.start);
    const std::size_t end = offset(open, issue.range.end);
    int severity = 1;
    if (issue.severity != pyforge::Severity::Error) {
        severity = issue.severity == pyforge::Severity::Warning ? 2 : 3;
    }
    Json out = {{"range", open.document.range(start, end, encoding_)},
                {"severity", severity},
                {"code", issue.code},
                {"source", "pyforge"},
                {"message", issue.message},
                {"data", {{"name", issue.name}, {"category", to_string(issue.category)}}}};
    const pyforge::RuleInfo* rule = pyforge::find_rule(issue.code);
    if (rule != nullptr && !rule->url.empty()) {
        out["codeDescription"] = {{"href", rule->url}};
    }
    Json tags = Json::array();
    if (issue.name.starts_with("unused-")) {
        tags.push_back(1);
    }
    if (issue.name.find("deprecated") != std::string_view::npos) {
        tags.push_back(2);
    }
    if (!tags.empty()) {
        out["tags"] = std::move(tags);
    }
    return out;
}

Json Server::diagnostics(Open& open) const {
    Json out = Json::array();
    for (const pyforge::Issue& issue : report_of(open).issues()) {
        out.push_back(diagnostic(open, issue));
    }
    return out;
}

Json Server::pull(const Json& params) {
    Open& open = find(params)->second;
    Json items = diagnostics(open);
    const std::string id =
        std::to_string(std::hash<std::string>{}(items.dump(-1, ' ', false, Json::error_handler_t::replace)));
    if (text_at(params, "/previousResultId") == id) {
        return {{"kind", "unchanged"}, {"resultId", id}};
    }
    return {{"kind", "full"}, {"resultId", id}, {"items", std::move(items)}};
}

}  // namespace lsp
