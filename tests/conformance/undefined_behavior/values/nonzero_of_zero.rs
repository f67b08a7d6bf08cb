use std::num::NonZeroU32;

fn main() {
    let n = unsafe { NonZeroU32::new_unchecked(0) }; //~ UB invalid_value
    println!("{n}");
}
