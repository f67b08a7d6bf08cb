#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy, Default)]
struct Named<T: ?Sized> {
    id: u8,
    value: T,
}

fn main() {
    let small: &Named<[i32]> = &Named { id: 1, value: [1, 2] };
    let large: &Named<[i32]> = &Named { id: 1, value: [1, 2, 3] };
    println!("{:?} {}", small, small < large);
    println!("{} {:?}", small == large, Named::<u8>::default());
    let shown: Box<Named<dyn std::fmt::Debug>> = Box::new(Named { id: 2, value: "text" });
    println!("{:?} {}", &shown.value, shown.id);
}
