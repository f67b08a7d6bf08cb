struct Guard;
impl Drop for Guard { fn drop(&mut self) { println!("dropped"); } }
fn main() {
    let mut g = Guard;
    g.drop(); //~ ERROR E0040
    Drop::drop(&mut g); //~ ERROR E0040
    Guard::drop(&mut g); //~ ERROR E0040
    <Guard as Drop>::drop(&mut g); //~ ERROR E0040
    let f = Drop::drop; //~ ERROR E0040
    let v = vec![Guard];
    for mut x in v { x.drop(); } //~ ERROR E0040
}
