use std::panic::{self, AssertUnwindSafe};
fn main() {
    panic::set_hook(Box::new(|info| println!("hook: {}", info.payload().downcast_ref::<&str>().unwrap_or(&"?"))));
    let r = panic::catch_unwind(|| { panic!("first") });
    let payload = r.unwrap_err();
    println!("{:?}", payload.downcast_ref::<&str>());
    let again = panic::catch_unwind(AssertUnwindSafe(|| panic::resume_unwind(payload)));
    println!("{}", again.is_err());
    let _ = panic::take_hook();
    let v: Vec<i32> = Vec::new();
    let _ = v.iter().max().unwrap(); //~ PANIC called `Option::unwrap()` on a `None` value
}
