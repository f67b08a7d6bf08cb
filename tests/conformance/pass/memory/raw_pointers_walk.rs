fn main() {
    let mut a = [1, 2, 3, 4];
    let p = a.as_mut_ptr();
    unsafe {
        for i in 0..4 { *p.add(i) *= 10; }
        std::ptr::swap(p, p.add(3));
        println!("{:?} {}", std::slice::from_raw_parts(p.add(1), 2), p.add(3).offset_from(p));
    }
    println!("{a:?}");
    let b = Box::new(String::from("boxed"));
    let raw = Box::into_raw(b);
    unsafe { (*raw).push('!'); let back = Box::from_raw(raw); println!("{back}"); }
    let x = 5u32;
    let bytes = unsafe { std::slice::from_raw_parts(&raw const x as *const u8, 4) };
    println!("{bytes:?}");
    let v = std::mem::ManuallyDrop::new(vec![1u8, 2, 3]);
    let v2 = unsafe { Vec::from_raw_parts(v.as_ptr() as *mut u8, v.len(), v.capacity()) };
    println!("{v2:?}");
    let n: *const i32 = std::ptr::null();
    println!("{} {:?} {}", n.is_null(), unsafe { n.as_ref() }, std::mem::size_of_val(&n));
    #[repr(C)] struct S { a: u8, b: u32 }
    let s = S { a: 1, b: 2 };
    let pb = unsafe { (&raw const s).cast::<u8>().add(std::mem::offset_of!(S, b)).cast::<u32>() };
    println!("{} {}", unsafe { pb.read() }, s.a);
}
