struct P { v: Vec<i32>, w: Vec<i32> }
fn main() {
    let p = P { v: vec![], w: vec![] }; //~ ERROR E0596
    p.v.push(1);
    p.w.push(2);
    p.v[0] = 3;
}
