struct D(u32);
impl Drop for D { fn drop(&mut self) { print!("~{} ", self.0) } }
fn maybe(flag: bool) {
    let d = D(if flag { 1 } else { 2 });
    if flag { drop(d); print!("early "); }
    print!("end of maybe; ");
}
fn main() {
    maybe(true); maybe(false); println!();
    let mut slot = D(10);
    for i in 11..14 { slot = D(i); }
    println!("| {}", slot.0);
    let x;
    let later = D(20);
    if later.0 == 20 { x = D(21); print!("set {} ", x.0); } else { print!("never"); }
    println!();
    let v: Vec<D> = (30..34).map(D).filter(|d| d.0 % 2 == 0).collect();
    println!("| kept {}", v.len());
    for d in v { if d.0 == 32 { println!("break"); break; } }
    println!();
    let mut o = Some(D(40));
    let t = o.take();
    o.replace(D(41));
    println!("{}", t.map(|d| d.0).unwrap_or(0));
}
