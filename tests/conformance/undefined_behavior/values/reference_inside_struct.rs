struct Named {
    id: i32,
    name: &'static str,
}

fn main() {
    let n: Named = unsafe { std::mem::zeroed() }; //~ UB invalid_value
    println!("{} {}", n.id, n.name);
}
