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
#[repr(C, align(8))] pub struct CAligned { a: u8, b: u16 }
#[repr(C, packed(4))] pub struct Packed4 { a: u8, b: u64, c: u8 }
#[repr(transparent)] pub struct OverRef<'a>(&'a u8, ());
#[repr(u8)] pub enum TaggedU8 { A { x: u8, y: u16 }, B(u64), C }
#[repr(C, u8)] pub enum CTaggedU8 { A(u8), B(u32), C }
#[repr(isize)] pub enum Isize { A }
#[repr(u64)] pub enum U64 { A, B(u8) }
#[repr(i8)] pub enum I8 { A = -128, B = 127 }
#[repr(align(64))] pub enum AlignedEnum { A(u8), B }
#[repr(transparent)] pub enum TransparentEnum { A(u16) }
#[repr(C)] pub union CUn { a: u8, b: [u16; 3] }
#[repr(C)] pub struct CNested { h: u8, m: CMixed, t: u8 }
#[repr(C)] pub struct CEmpty {}
#[repr(C)] pub struct CArr { n: u8, a: [u32; 0], z: u8 }
pub struct G2<A, B> { a: A, flag: bool, b: B }
pub struct Const<const N: usize> { len: u8, data: [u16; N] }
pub enum Either<L, R> { Left(L), Right(R) }
pub enum Tri<T> { None, One(T), Two(T, T) }
pub enum Niche2 { A(bool, u8), B(u8), C(u8) }
pub enum Niche3 { A(u32, bool), B { x: u16, y: u8 }, C }
pub enum Niche4 { Big(Box<u8>, u64), Small(u32), None }
pub enum Niche5 { S(String), N(u64), B(bool), E }
pub enum Niche6 { V(Vec<u8>), D(f64, f32), U }
pub enum Niche7 { C(char, u8), W(u16), X }
pub enum Niche8 { O(std::cmp::Ordering, u64), P(u32), Q(u8, u8) }
pub enum InEnum { T(Three), X, Y }
pub enum InDeep { A(Option<Option<bool>>), B, C, D }
pub enum Mixed256 { A([u8; 255]), B }
pub enum OneVoid { A(u32), B(Empty) }
pub enum TwoVoid { A(Empty), B(Empty) }
pub enum UnitOnly { A }
pub enum Zsts { A(()), B([u32; 0]) }
pub enum Json { Null, Bool(bool), Num(f64), Str(String), Arr(Vec<Json>), Obj(Vec<(String, Json)>) }
pub enum Expr { Lit(i64), Bin(Box<Expr>, u8, Box<Expr>), Call(String, Vec<Expr>) }
pub enum Shape { Circle { r: f64 }, Rect { w: f64, h: f64 }, Point }
pub enum Cmd<'a> { Say(&'a str), Move(i8, i8), Stop }
pub struct Node<T> { value: T, next: Option<Box<Node<T>>> }
pub struct Graph { nodes: Vec<std::rc::Rc<std::cell::RefCell<Graph>>>, parent: Option<std::rc::Weak<Graph>>, id: u16 }
pub struct Wide { a: u128, b: u8 }
pub struct Many { a: u8, b: u16, c: u8, d: u32, e: u8, f: u64, g: bool, h: char }
pub struct Floats { a: f32, b: f64, c: f32 }
pub struct Ptrs { a: *const u8, b: &'static [u8], c: Box<dyn Fn(u8) -> u8>, d: fn() }
pub struct Phantom<T> { n: u32, p: std::marker::PhantomData<T> }
pub struct Dst { n: u16, tail: [u8] }
pub struct Tup3(u8, Option<u16>, bool);
pub trait Animal { fn name(&self) -> String; }
