#include "source/convert.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#if __has_include(<iconv.h>)
#include <iconv.h>
#define PYFORGE_HAVE_ICONV 1
#else
#define PYFORGE_HAVE_ICONV 0
#endif

#include "source/buffer.hpp"

namespace pyforge::source {
namespace {

void finish(Vec<char>& out, u32 size) {
    out.truncate(size);
    out.reserve_extra(kPadding);
    std::memset(out.data() + size, 0, kPadding);
}

u16 entry(u32 node, char byte) noexcept {
    const CodecNode& row = tables::codec_nodes[node];
    const auto c = static_cast<unsigned char>(byte);
    return c < row.first || c > row.last ? kUndefined : tables::codec_entries[row.offset + c - row.first];
}

constexpr bool is_node(u16 value) noexcept {
    return value >= kFirstNode && value <= kLastNode;
}

// Room for three bytes at `write`; returns how many are used.
u32 put(u16 c, char* write) noexcept {
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    if (c < 0x80) {
        write[0] = byte(c);
        return 1;
    }
    if (c < 0x800) {
        write[0] = byte(0xC0U | c >> 6U);
        write[1] = byte(0x80U | (c & 0x3FU));
        return 2;
    }
    write[0] = byte(0xE0U | c >> 12U);
    write[1] = byte(0x80U | (c >> 6U & 0x3FU));
    write[2] = byte(0x80U | (c & 0x3FU));
    return 3;
}

bool convert_by_table(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault) {
    u16 singles[256];
    for (unsigned i = 0; i < 256; ++i) {
        singles[i] = codec.kind == CodecKind::Table                ? entry(codec.node, static_cast<char>(i))
                     : codec.kind == CodecKind::Ascii && i >= 0x80 ? kUndefined
                                                                   : static_cast<u16>(i);
    }
    out.clear();
    constexpr std::size_t kStep = 1U << 16;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t stop = bytes.size() - i < kStep ? bytes.size() : i + kStep;
        const u64 room = u64{out.size()} + 3 * (stop - i) + 3;
        if (room > kMaxSize) {
            fault.too_large = true;
            return false;
        }
        out.reserve_extra(static_cast<u32>(room) - out.size());
        char* write = out.data() + out.size();
        while (i < stop) {
            u16 c = singles[static_cast<unsigned char>(bytes[i])];
            std::size_t next = i + 1;
            while (is_node(c) && next < bytes.size()) {
                c = entry(static_cast<u32>(c - kFirstNode), bytes[next++]);
            }
            if (c == kUndefined || is_node(c)) [[unlikely]] {
                fault.offset = static_cast<u32>(i);
                fault.reason = codec.kind == CodecKind::Ascii ? "ordinal not in range(128)"
                               : is_node(c)                   ? "incomplete multibyte sequence"
                               : has_sequences(codec)         ? "illegal multibyte sequence"
                                                              : "character maps to <undefined>";
                return false;
            }
            write += put(c, write);
            i = next;
        }
        out.truncate(static_cast<u32>(write - out.data()));
    }
    finish(out, out.size());
    return true;
}

#if PYFORGE_HAVE_ICONV

class Iconv {
  public:
    explicit Iconv(const char* from) noexcept : handle_(iconv_open("UTF-8", from)) {}
    ~Iconv() {
        if (good()) {
            iconv_close(handle_);
        }
    }
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;
    [[nodiscard]] bool good() const noexcept { return handle_ != reinterpret_cast<iconv_t>(-1); }
    [[nodiscard]] iconv_t handle() const noexcept { return handle_; }

  private:
    iconv_t handle_;
};

bool convert_multi_bytes(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault) {
    const Iconv converter(codec.iconv_name);
    if (!converter.good()) {
        fault.unavailable = true;
        return false;
    }
    // iconv's parameter is not const, but it does not write to its input.
    char* in = const_cast<char*>(bytes.data());
    std::size_t in_left = bytes.size();
    out.clear();
    bool flushing = false;
    for (;;) {
        const u64 room = (u64{in_left} + in_left / 2) + 256;
        if (out.size() + room > kMaxSize) {
            fault.too_large = true;
            return false;
        }
        out.reserve_extra(static_cast<u32>(room));
        char* write = out.data() + out.size();
        std::size_t out_left = room;
        const std::size_t result = iconv(converter.handle(), flushing ? nullptr : &in,
                                         flushing ? nullptr : &in_left, &write, &out_left);
        const int code = errno;
        out.truncate(static_cast<u32>(write - out.data()));
        if (result != static_cast<std::size_t>(-1)) {
            if (flushing) {
                break;
            }
            flushing = true;  // a character may wait in the converter's state
            continue;
        }
        if (code != E2BIG) {
            fault.offset = static_cast<u32>(bytes.size() - in_left);
            fault.reason = code == EINVAL ? "incomplete multibyte sequence" : "illegal multibyte sequence";
            return false;
        }
    }
    finish(out, out.size());
    return true;
}

#else

bool convert_multi_bytes(const Codec&, std::string_view, Vec<char>&, ConvertFault& fault) {
    fault.unavailable = true;
    return false;
}

#endif

}  // namespace

bool has_sequences(const Codec& codec) noexcept {
    if (codec.kind != CodecKind::Table) {
        return codec.kind == CodecKind::Iconv;
    }
    const CodecNode& root = tables::codec_nodes[codec.node];
    const u16* entries = tables::codec_entries + root.offset;
    return std::any_of(entries, entries + (root.last - root.first) + 1, is_node);
}

bool convert(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault) {
    return codec.kind == CodecKind::Iconv ? convert_multi_bytes(codec, bytes, out, fault)
                                          : convert_by_table(codec, bytes, out, fault);
}

}  // namespace pyforge::source
