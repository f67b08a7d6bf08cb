//! `std::range`: reserved for the new range types, which Memsim does not model.
