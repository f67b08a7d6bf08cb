fn main() {
    let p = Pointy { x: 1 }; //~ ERROR E0422
    let n = 3;
    let q = n { x: 1 }; //~ ERROR E0574
}
