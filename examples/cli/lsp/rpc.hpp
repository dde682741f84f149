// Messages of the language server protocol: JSON-RPC 2.0 with a header of its length before each.
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <thread>

namespace lsp {

using Json = nlohmann::json;

enum ErrorCode : int {
    kParseError = -32700,
    kInvalidRequest = -32600,
    kMethodNotFound = -32601,
    kInvalidParams = -32602,
    kServerNotInitialized = -32002,
    kRequestCancelled = -32800,
};

// What goes wrong with one request.
struct RpcError {
    int code;
    std::string message;
};

// Reads file descriptor 0 on a thread of its own, so that cancellations are seen while a request waits.
// Writes to a copy of descriptor 1, which itself is led to stderr: nothing else can get between the messages.
class Connection {
  public:
    Connection();
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // The next message; nothing after `wait_ms` milliseconds (-1: as long as it takes) or when ended().
    std::optional<Json> next(int wait_ms);
    // The input has ended, or is no protocol.
    [[nodiscard]] bool ended();
    // Whether the client has withdrawn this request; forgets it.
    bool take_cancelled(const Json& id);

    void notify(const std::string& method, Json params);
    void request(const std::string& method, Json params);
    void respond(const Json& id, Json result);
    void respond_error(const Json& id, const RpcError& error);

  private:
    void read_all();
    bool read_line(std::string& line);
    bool read_bytes(std::string& out, std::size_t count);
    bool fill();
    void accept(const std::string& body);
    void send(const Json& message);

    int out_ = -1;
    int wake_[2] = {-1, -1};
    long next_id_ = 1;
    std::string buffer_;
    std::size_t at_ = 0;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Json> queue_;
    std::set<std::string> cancelled_;
    bool ended_ = false;
    std::mutex out_mutex_;
    std::thread reader_;
};

}  // namespace lsp
