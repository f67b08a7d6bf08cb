use std::cell::{Cell, LazyCell, Ref, RefCell, RefMut, UnsafeCell};

fn main() {
    let pair = RefCell::new((1, String::from("a")));
    {
        let (mut n, mut s) = RefMut::map_split(pair.borrow_mut(), |p| (&mut p.0, &mut p.1));
        *n += 10;
        s.push('b');
        println!("{}", pair.try_borrow().is_err());
    }
    let (n, s) = Ref::map_split(pair.borrow(), |p| (&p.0, &p.1));
    println!("{n} {s} {}", pair.try_borrow_mut().is_err());
    drop((n, s));
    let none = RefMut::filter_map(pair.borrow_mut(), |p| (p.0 > 100).then_some(&mut p.0));
    println!("{:?}", none.is_err());
    let cells = Cell::new([1, 2, 3]);
    cells.as_array_of_cells()[1].set(9);
    println!("{cells:?}");
    let mut lazy = LazyCell::new(|| 5);
    *LazyCell::force_mut(&mut lazy) += 1;
    println!("{lazy:?} {}", UnsafeCell::from(3).into_inner());
}
