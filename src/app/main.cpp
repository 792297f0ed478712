#include "belleman/app/command_line.hpp"

int main(int argc, char** argv) {
    return belleman::app::run_command_line(argc, argv);
}
