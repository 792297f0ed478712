#pragma once

#include <sysexits.h>

namespace belleman::app {

/// How a command ended, in the codes of sysexits.h, which init systems and scripts know.
enum class ExitCode : int {
    ok = EX_OK,
    differences = 1,               ///< two things that were compared differ, as with cmp and diff
    usage = EX_USAGE,              ///< the command line is wrong
    bad_data = EX_DATAERR,         ///< what was given to read is not what it should be
    no_input = EX_NOINPUT,         ///< a file that was named cannot be read
    unavailable = EX_UNAVAILABLE,  ///< the address to listen on, the database
    cannot_create = EX_CANTCREAT,  ///< a file that was to be written is there already, or cannot be written
    internal = EX_SOFTWARE,        ///< a mistake in Belleman
    temporary = EX_TEMPFAIL,       ///< some sources could not be polled; try later
    configuration = EX_CONFIG      ///< the configuration has mistakes
};

}  // namespace belleman::app
