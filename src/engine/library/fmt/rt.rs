//! What `format_args!` becomes.
pub use super::arguments::Argument;
pub use super::formatter::Alignment as RealAlignment;

/// One `{…}` with everything after the colon.
#[lang = "format_placeholder"]
#[derive(Copy, Clone)]
pub struct Placeholder {
    pub position: usize,
    pub fill: char,
    pub align: Alignment,
    pub flags: u32,
    pub precision: Count,
    pub width: Count,
}
impl Placeholder {
    pub const fn new(position: usize, fill: char, align: Alignment, flags: u32, precision: Count, width: Count) -> Self {
        Placeholder { position, fill, align, flags, precision, width }
    }
}
#[lang = "format_alignment"]
#[derive(Copy, Clone, PartialEq, Eq)]
pub enum Alignment { Left, Right, Center, Unknown }

/// Width or precision: a number, an argument's value, or none.
#[lang = "format_count"]
#[derive(Copy, Clone)]
pub enum Count {
    Is(u16),
    Param(usize),
    Implied,
}
