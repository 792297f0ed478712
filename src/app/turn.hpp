#pragma once

#include "app/setup.hpp"
#include "belleman/fetch/client.hpp"
#include "belleman/model/source.hpp"

#include <memory>

namespace belleman::app {

/// One source's turn to be polled.
struct Turn {
    Source source;
    std::shared_ptr<Setup const> setup;
    std::shared_ptr<fetch::Client> client;
    bool unconditional = false;  ///< ask for the document even when it did not change
    int failures = 0;            ///< in a row before this turn, for when the store cannot say
};

}  // namespace belleman::app
