struct P { name: String, age: u8 }
impl P { fn show(&self) {} }
fn main() {
    let p = P { name: String::new(), age: 1 };
    let n = p.name;
    p.show(); //~ ERROR E0382
}
