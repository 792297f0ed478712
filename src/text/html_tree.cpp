#include "text/html_tree.hpp"

#include "text/controls.hpp"
#include "text/nesting.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <ctime>
#include <memory_resource>
#include <new>
#include <optional>

namespace belleman::text {

namespace {

// Trees of real pages take 10 to 30 times their text. Misnested formatting elements, which the parser must
// clone for each paragraph, would take any amount; elements with next to nothing in them take up to 100
// times.
constexpr std::size_t memory_for_any_text = std::size_t{4} * 1024 * 1024;
constexpr std::size_t memory_per_byte = 40;
constexpr std::size_t most_memory = std::size_t{128} * 1024 * 1024;
constexpr std::size_t allocations_between_looks = 1024;
constexpr double longest_seconds = 1.0;

double cpu_seconds() {
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

// Gumbo's memory comes from one place and is freed as a whole: faster than node by node, and the parser can
// be left at any allocation. Gumbo is C and knows no failing allocation, so it is left by longjmp; between
// the jump and its target are only its own frames and `allocate`, none of which has anything to destroy.
struct HtmlTree::Memory {
    explicit Memory(std::size_t text_size)
        : resource(text_size * 8 + 4096),
          left(std::min(memory_for_any_text + memory_per_byte * text_size, most_memory)) {}

    static void* allocate(void* self, std::size_t size) {
        auto& memory = *static_cast<Memory*>(self);
        if (size > memory.left || !memory.has_time()) std::longjmp(memory.way_out, 1);
        memory.left -= size;
        return memory.resource.allocate(size, alignof(std::max_align_t));
    }

    static void release(void* /*self*/, void* /*memory*/) {}

    bool has_time() {
        if (--until_look > 0) return true;
        until_look = allocations_between_looks;
        return cpu_seconds() - started < longest_seconds;
    }

    std::optional<std::string> replaced;  // what is parsed in place of the text that was given
    std::pmr::monotonic_buffer_resource resource;
    std::size_t left;
    std::size_t until_look = allocations_between_looks;
    double started = cpu_seconds();
    std::jmp_buf way_out{};
};

GumboNode const* HtmlTree::run(Memory& memory, std::string_view html, GumboTag context) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Memory::allocate;
    options.deallocator = &Memory::release;
    options.userdata = &memory;
    options.max_errors = 0;
    options.fragment_context = context;
    if (setjmp(memory.way_out) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

HtmlTree::HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

GumboNode const& HtmlTree::root() const {
    return *root_;
}

tl::expected<HtmlTree, std::string> HtmlTree::parse(std::string_view html, GumboTag context,
                                                    HtmlLimits const& limits) {
    if (auto checked = check_limits(html, limits); !checked) return tl::unexpected(checked.error());
    HtmlTree tree;
    tree.memory_ = std::make_unique<Memory>(html.size());
    tree.memory_->replaced = without_controls(html);
    if (tree.memory_->replaced) html = *tree.memory_->replaced;
    tree.root_ = run(*tree.memory_, html, context);
    if (tree.root_ == nullptr) {
        return tl::unexpected(
            std::string("the HTML is so misnested or so full of elements that its tree would be too large"));
    }
    return tree;
}

GumboVector const& children_of(GumboNode const& node) {
    return is_element(node) ? node.v.element.children : kGumboEmptyVector;
}

}  // namespace belleman::text
