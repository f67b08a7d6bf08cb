fn main() {
    for i in 0..3 {
        let stop = || {
            if i == 2 { break; } //~ ERROR E0267
        };
        stop();
        let skip = |n: i32| { continue }; //~ ERROR E0267
    }
}
