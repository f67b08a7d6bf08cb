#![allow(dead_code)]
pub struct Mixed { a: u8, b: u32, c: u8 }
#[repr(C)] pub struct CMixed { a: u8, b: u32, c: u8 }
pub struct Pairs { x: u16, y: u64, z: u16, w: u8 }
#[repr(C, packed)] pub struct Packed { a: u8, b: u32, c: u16 }
#[repr(packed(2))] pub struct Packed2 { a: u8, b: u32 }
#[repr(align(16))] pub struct Aligned { a: u8 }
pub struct Unit;
pub struct Newtype(u32);
#[repr(transparent)] pub struct Transparent(f64);
pub struct WithBool { a: u32, flag: bool, b: u16 }
pub struct Strings { s: String, n: u8, v: Vec<u32> }
pub struct Generic<T> { value: T, tag: u8 }
pub struct Tail { n: u8, arr: [u16; 3] }
pub struct Nested { inner: Mixed, flag: bool }
pub struct Refs<'a> { s: &'a str, n: u8, r: &'a u32 }
pub enum Empty {}
pub enum One { Only(u32) }
pub enum Two { A, B }
pub enum Three { A, B(u32), C }
pub enum Big { A(u64), B(u8, u16), C { x: u32, y: u8 } }
#[repr(u8)] pub enum U8 { A = 1, B = 7 }
#[repr(i32)] pub enum I32 { A = -1, B = 7 }
#[repr(C)] pub enum CLike { A, B }
#[repr(C)] pub enum CData { A(u8), B(u64) }
#[repr(u16)] pub enum TaggedU16 { A(u8), B(u32) }
pub enum Sparse { A = 0, B = 300 }
pub enum Message { Quit, Move { x: i32, y: i32 }, Write(String), Color(u8, u8, u8) }
pub enum Tree { Leaf, Node(Box<Tree>, i32, Box<Tree>) }
pub enum List { Cons(i32, Box<List>), Nil }
pub enum BoolPair { A(bool, u32), B, C }
pub enum Chars { A(char), B, C }
pub enum StrOrInt { S(String), I(i64) }
pub enum Deep { A(Option<bool>), B, C }
pub union Un { a: u32, b: u64, c: [u8; 3] }
pub struct Zst { a: u32, z: (), b: u8 }
pub struct Arr { a: [bool; 3], b: u64 }
pub enum Void2 { Never(Empty), Real(u16) }
