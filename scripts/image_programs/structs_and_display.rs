use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct Size { width: f64, height: f64 }

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Shape { Circle(u32), Rect { w: u32, h: u32 }, Empty }

impl Shape {
    fn area(&self) -> u32 {
        match self { Shape::Circle(r) => 3 * r * r, Shape::Rect { w, h } => w * h, Shape::Empty => 0 }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}x{}", self.width, self.height) }
}

fn main() {
    let size = Size { width: 1.5, height: 2.0 };
    println!("{size} {:?} {:#?}", size, Size::default());
    let shapes = vec![Shape::Circle(2), Shape::Rect { w: 3, h: 4 }, Shape::Empty];
    for (i, shape) in shapes.iter().enumerate() { println!("{i}: {} {shape:?}", shape.area()); }
    let total: u32 = shapes.iter().map(|s| s.area()).sum();
    let mut sorted = shapes.clone();
    sorted.sort();
    assert_eq!(total, 24, "sum");
    assert!(sorted.contains(&Shape::Empty));
    println!("{:>6}|{:<6}|{:^6}|{:06.2}|{:x}|{:#b}", "a", "b", "c", 3.14159, 255, 5);
    println!("{} {}", shapes[0] == sorted[0], size == Size { ..size });
}
