fn main() {
    let nothing: &i32 = unsafe { std::mem::zeroed() }; //~ UB invalid_value
    println!("{nothing}");
}
