//! Bit operators.

macro_rules! bit_trait {
    ($lang:literal $Trait:ident $method:ident, $assign_lang:literal $Assign:ident $assign:ident, $op:tt) => {
        #[lang = $lang]
        pub trait $Trait<Rhs = Self> {
            type Output;
            fn $method(self, rhs: Rhs) -> Self::Output;
        }
        #[lang = $assign_lang]
        pub trait $Assign<Rhs = Self> {
            fn $assign(&mut self, rhs: Rhs);
        }
        bit_impls! { $Trait $method $Assign $assign $op : bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
    };
}
macro_rules! bit_impls {
    ($Trait:ident $method:ident $Assign:ident $assign:ident $op:tt : $($t:ty)*) => {
        $(
            impl $Trait for $t {
                type Output = $t;
                fn $method(self, rhs: $t) -> $t { self $op rhs }
            }
            impl<'a> $Trait<$t> for &'a $t {
                type Output = $t;
                fn $method(self, rhs: $t) -> $t { *self $op rhs }
            }
            impl<'a> $Trait<&'a $t> for $t {
                type Output = $t;
                fn $method(self, rhs: &'a $t) -> $t { self $op *rhs }
            }
            impl<'a, 'b> $Trait<&'a $t> for &'b $t {
                type Output = $t;
                fn $method(self, rhs: &'a $t) -> $t { *self $op *rhs }
            }
            impl $Assign for $t {
                fn $assign(&mut self, rhs: $t) { *self = *self $op rhs }
            }
            impl<'a> $Assign<&'a $t> for $t {
                fn $assign(&mut self, rhs: &'a $t) { *self = *self $op *rhs }
            }
        )*
    };
}

bit_trait! { "bitand" BitAnd bitand, "bitand_assign" BitAndAssign bitand_assign, & }
bit_trait! { "bitor" BitOr bitor, "bitor_assign" BitOrAssign bitor_assign, | }
bit_trait! { "bitxor" BitXor bitxor, "bitxor_assign" BitXorAssign bitxor_assign, ^ }

#[lang = "not"]
pub trait Not {
    type Output;
    fn not(self) -> Self::Output;
}
macro_rules! not_impls {
    ($($t:ty)*) => {
        $(
            impl Not for $t {
                type Output = $t;
                fn not(self) -> $t { !self }
            }
            impl<'a> Not for &'a $t {
                type Output = $t;
                fn not(self) -> $t { !*self }
            }
        )*
    };
}
not_impls! { bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
impl Not for ! {
    type Output = !;
    fn not(self) -> ! { match self {} }
}

#[lang = "shl"]
pub trait Shl<Rhs = Self> {
    type Output;
    fn shl(self, rhs: Rhs) -> Self::Output;
}
#[lang = "shr"]
pub trait Shr<Rhs = Self> {
    type Output;
    fn shr(self, rhs: Rhs) -> Self::Output;
}
#[lang = "shl_assign"]
pub trait ShlAssign<Rhs = Self> {
    fn shl_assign(&mut self, rhs: Rhs);
}
#[lang = "shr_assign"]
pub trait ShrAssign<Rhs = Self> {
    fn shr_assign(&mut self, rhs: Rhs);
}
macro_rules! shift_impls {
    ($($t:ident)*) => {
        $(
            shift_by! { $t : u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
            shift_refs! { $t Shl shl ShlAssign shl_assign }
            shift_refs! { $t Shr shr ShrAssign shr_assign }
        )*
    };
}
/// Differs from std: one impl for all types shifted by.
macro_rules! shift_refs {
    ($t:ident $Trait:ident $method:ident $Assign:ident $assign:ident) => {
        impl<'a, Rhs> $Trait<Rhs> for &'a $t where $t: $Trait<Rhs, Output = $t> {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: Rhs) -> $t { $Trait::$method(*self, other) }
        }
        impl<'a, Rhs: Copy> $Trait<&'a Rhs> for $t where $t: $Trait<Rhs, Output = $t> {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: &'a Rhs) -> $t { $Trait::$method(self, *other) }
        }
        impl<'a, Rhs: Copy> $Assign<&'a Rhs> for $t where $t: $Assign<Rhs> {
            #[track_caller]
            fn $assign(&mut self, other: &'a Rhs) { $Assign::$assign(self, *other) }
        }
    };
}
macro_rules! shift_by {
    ($t:ident : $($f:ident)*) => {
        $(
            impl Shl<$f> for $t {
                type Output = $t;
                #[track_caller]
                fn shl(self, other: $f) -> $t { self << other }
            }
            impl Shr<$f> for $t {
                type Output = $t;
                #[track_caller]
                fn shr(self, other: $f) -> $t { self >> other }
            }
            impl ShlAssign<$f> for $t {
                #[track_caller]
                fn shl_assign(&mut self, other: $f) { *self = *self << other }
            }
            impl ShrAssign<$f> for $t {
                #[track_caller]
                fn shr_assign(&mut self, other: $f) { *self = *self >> other }
            }
        )*
    };
}
shift_impls! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
