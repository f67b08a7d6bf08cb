#[derive(Debug, Clone, Default)] struct P { x: i32, s: Option<&'static str>, t: (u8, f32), v: Vec<i8> }
#[derive(Debug)] struct Unit; #[derive(Debug)] struct T(i32, Unit); #[derive(Debug)] enum E { A, B(i32, P2), C { y: u8 } } #[derive(Debug)] struct P2 {}
fn main() {
    let (w, p, x) = (10, 2, 3.14159);
    println!("[{:>w$.p$}] [{x:<w$}] [{:^+10.1}] [{:*^9}]", x, x, "mid");
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:05}] [{:+}] [{:#x}] [{:#010b}] [{:#o}] [{:X}]", 42, 42, 42, 42, -42, 42, 255, 5, 8, 0xbeef);
    println!("[{:.3}] [{:10.3}] [{:<10.3}|] [{:.*}] [{:>w$}]", "abcdef", "abcdef", "abcdef", 2, "xyz", "q");
    println!("{:?} {:?} {:?} {:?}", "q\"\n", 'c', 1.0, [Some(1), None]);
    println!("{:#?}", P { x: 1, s: Some("a"), t: (2, 0.5), v: vec![] });
    println!("{:?} {:#?}", T(1, Unit), T(2, Unit));
    println!("{:?} {:#?}", E::A, [E::B(1, P2 {}), E::C { y: 2 }]);
    println!("{:08.3} {:+.2e} {:?} {:5}|{:<5}|", -1.5, 12345.678, 1e100, true, false);
    println!("{0} {1} {0} {name}", "a", "b", name = "n");
    println!("{{}} {:>5}|{:<5}|{:^5}", 'x', 'y', 'z');
    println!("{:02x?} {:#04X?} {:?}", [1u8, 255], [10], b"by\x00");
    println!("{:?} {:5?}|{:<8?}|{:08.2?}", (1,), 7, Some(2), 3.14159);
    println!("{:p}", std::ptr::null::<u8>());
    println!("{}", format_args!("{} {}", 1, "two"));
    println!("{:e} {:E} {:e}", 1500u32, 0.00025, 7i8);
    println!("{:>+8.2} {:^#12x} {:<#6b}|", 2.0, 255, 2);
    println!("{:?} {:?}", std::time::Duration::from_millis(1500), std::time::Duration::from_micros(15));
    println!("{:#?}", std::collections::BTreeMap::from([("k", vec![1, 2])]));
    println!("{:-^30}", format!("{:?}", P::default().s));
}
