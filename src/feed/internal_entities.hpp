#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belleman::feed {

/// `document` with the entities put in that its own DOCTYPE declares as short plain text (`<!ENTITY city
/// "Gent">`); nothing when it declares none. Entities that refer to entities, parameter entities and external
/// ones are left alone, and all that is put in is bounded, so that nothing can be blown up or fetched.
[[nodiscard]] std::optional<std::string> with_internal_entities(std::string_view document);

}  // namespace belleman::feed
