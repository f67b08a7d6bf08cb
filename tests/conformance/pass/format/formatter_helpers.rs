use std::fmt;
struct Hex(u32); struct Tbl(Vec<(String, i32)>); struct Deg(f64); struct L(Vec<i32>);
impl fmt::LowerHex for Hex { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::LowerHex::fmt(&self.0, f) } }
impl fmt::Display for Hex { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { if f.alternate() { write!(f, "alt:{:#x}", self.0) } else { f.pad(&format!("h{}", self.0)) } } }
impl fmt::Debug for Tbl { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.debug_map().entries(self.0.iter().map(|(k, v)| (k, v))).finish() } }
impl fmt::Display for Deg { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { if let Some(p) = f.precision() { write!(f, "{:.*}°", p, self.0) } else { write!(f, "{}°", self.0) } } }
impl fmt::Debug for L { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.debug_list().entries(&self.0).entry(&"end").finish() } }
struct S { a: i32, b: L }
impl fmt::Debug for S { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.debug_struct("S").field("a", &self.a).field("b", &self.b).finish_non_exhaustive() } }
struct Tup(u8);
impl fmt::Debug for Tup { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.debug_tuple("Tup").field(&self.0).field(&format_args!("<{}>", self.0)).finish() } }
struct N(i64);
impl fmt::Display for N { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.pad_integral(self.0 >= 0, "N", &self.0.abs().to_string()) } }
fn main() {
    println!("{:x} {:#x} {:08x} [{:>6}] {:#}", Hex(255), Hex(255), Hex(255), Hex(7), Hex(16));
    println!("{:?} {:#?}", Tbl(vec![("a".into(), 1)]), Tbl(vec![("b".into(), 2), ("c".into(), 3)]));
    println!("{} {:.1}", Deg(36.55), Deg(36.55));
    println!("{:?} {:#?}", L(vec![1]), S { a: 1, b: L(vec![2]) });
    println!("{:?} {:#?}", S { a: 1, b: L(vec![]) }, Tup(4));
    println!("[{:+}] [{:>6}] [{:#06}] [{}]", N(5), N(-5), N(7), N(-1));
    let mut s = String::new();
    fmt::write(&mut s, format_args!("{}-{}", 1, 2)).unwrap();
    use fmt::Write;
    writeln!(s, "!").unwrap(); s.write_char('z').unwrap();
    println!("{s:?}");
}
