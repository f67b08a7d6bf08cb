fn main() {
    let v = vec![1, 2, 3];
    let i = v.len();
    println!("{}", unsafe { *v.get_unchecked(i) }); //~ UB unreachable_reached
}
