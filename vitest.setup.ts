// Runs before each file of tests.
import fc from "fast-check";

// A property holds for lists and texts as long as it says, not for those of ten items at most.
fc.configureGlobal({ ...fc.readConfigureGlobal(), defaultSizeToMaxWhenMaxSpecified: true });
