//! Operators and what they call.
pub mod arith;
pub mod bit;
pub mod function;
pub mod deref;
pub mod index;
pub mod try_trait;
pub mod range;
pub mod control_flow;
pub mod unsize;

pub use arith::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};
pub use bit::{BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Shl, ShlAssign, Shr, ShrAssign};
pub use control_flow::ControlFlow;
pub use deref::{Deref, DerefMut, DerefPure, Receiver, LegacyReceiver};
pub use function::{AsyncFn, AsyncFnMut, AsyncFnOnce, Fn, FnMut, FnOnce};
pub use index::{Index, IndexMut};
pub use range::{Bound, OneSidedRange, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
pub use try_trait::{FromResidual, Residual, Try};
pub use unsize::{CoerceUnsized, DispatchFromDyn};

#[lang = "drop"]
pub trait Drop {
    fn drop(&mut self);
}
