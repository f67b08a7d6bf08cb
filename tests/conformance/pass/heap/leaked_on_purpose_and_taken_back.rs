fn main() {
    let number: &'static mut i32 = Box::leak(Box::new(7));
    *number += 1;
    let list: &'static mut [u8] = vec![1, 2, 3].leak();
    list[0] = 9;
    let text: &'static mut str = String::from("hello").leak();
    text.make_ascii_uppercase();
    let slice: &'static [u16] = Box::leak(vec![4u16, 5].into_boxed_slice());
    println!("{number} {list:?} {text} {slice:?}");
    let back = unsafe { Box::from_raw(number) };
    println!("{back}");
    let nothing: &'static mut [u8] = Vec::new().leak();
    let unit: &'static mut () = Box::leak(Box::new(()));
    println!("{} {unit:?}", nothing.len());
}
