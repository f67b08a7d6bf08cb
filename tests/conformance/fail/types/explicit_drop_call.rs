struct Handle;
impl Drop for Handle { fn drop(&mut self) {} }
fn main() {
    let h = Handle;
    h.drop(); //~ ERROR E0040
}
