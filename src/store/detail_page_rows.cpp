#include "store/detail_page_rows.hpp"

#include "store/json_columns.hpp"

#include <cstdint>
#include <utility>

namespace belleman::store {

std::map<std::string, DetailPage> read_detail_pages(sqlite::Connection& db, std::string const& source_id,
                                                    std::vector<std::string> const& urls) {
    std::map<std::string, DetailPage> pages;
    auto statement = db.query(
        "SELECT url, read_by, read, tries, status, message, last_try, title, categories, published, "
        "published_is_date_only, summary_html, content_html, final_url, "
        "canonical_url, translations FROM detail_page "
        "WHERE source_id = ?1 AND url IN (SELECT value FROM json_each(?2))",
        source_id, to_json(urls));
    while (statement.next()) {
        DetailPage page;
        auto& found = page.found;
        std::int64_t status = 0;
        std::string categories;
        std::string translations;
        statement.into(page.url, page.key, page.read, page.tries, status, page.message, page.last_try,
                       found.title, categories, found.published, found.published_is_date_only,
                       found.summary_html, found.content_html, page.final_url, found.canonical_url,
                       translations);
        page.status = static_cast<long>(status);
        found.categories = texts_from_json(categories);
        found.translations = translations_from_json(translations);
        auto url = page.url;
        pages.emplace(std::move(url), std::move(page));
    }
    return pages;
}

void write_detail_page(sqlite::Connection& db, std::string const& source_id, DetailPage const& page) {
    auto const& found = page.found;
    db.execute(
        "INSERT OR REPLACE INTO detail_page (source_id, url, read_by, read, tries, status, message, "
        "last_try, "
        "title, categories, published, published_is_date_only, summary_html, content_html, final_url, "
        "canonical_url, translations) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        source_id, page.url, page.key, page.read, page.tries, page.status, page.message, page.last_try,
        found.title, to_json(found.categories), found.published, found.published_is_date_only,
        found.summary_html, found.content_html, page.final_url, found.canonical_url,
        to_json(found.translations));
}

}  // namespace belleman::store
