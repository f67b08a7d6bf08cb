fn each(list: &Vec<i32>) -> impl Iterator<Item = &i32> {
    list.iter()
}

fn first(list: &mut Vec<i32>) -> impl Fn() -> i32 {
    let first = list[0];
    move || first
}

fn main() {
    let mut list = vec![1, 2];
    let all = each(&list);
    list.push(3); //~ ERROR E0502
    println!("{}", all.count());
    let get = first(&mut list);
    list.push(4); //~ ERROR E0499
    println!("{}", get());
    let outside;
    {
        let inner = vec![1];
        outside = each(&inner); //~ ERROR E0597
    }
    println!("{}", outside.count());
}
