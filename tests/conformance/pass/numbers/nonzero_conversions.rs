use std::collections::HashSet;
use std::num::{NonZero, NonZeroU64};

fn id(n: u64) -> Option<NonZeroU64> {
    NonZero::new(n)
}

fn main() {
    println!("{:?} {:?}", id(0), id(9));
    println!("{} {}", size_of::<NonZeroU64>(), size_of::<Option<NonZeroU64>>());
    println!("{:?} {:?}", "0".parse::<NonZero<u8>>(), "-3".parse::<NonZero<i16>>());
    println!("{:?}", NonZero::<u8>::try_from(0));
    println!("{:?}", NonZero::<i8>::try_from(NonZero::new(200u8).unwrap()));
    let wide: NonZero<i64> = NonZero::new(7u32).unwrap().into();
    let plain: i64 = wide.into();
    println!("{wide} {plain}");
    const SEVEN: NonZero<u32> = NonZero::new(7).unwrap();
    println!("{}", SEVEN.get() + 1);
    let set: HashSet<_> = [1, 2, 2].into_iter().filter_map(NonZero::<u32>::new).collect();
    println!("{}", set.len());
    println!("{:?}", NonZero::new('x'));
}
