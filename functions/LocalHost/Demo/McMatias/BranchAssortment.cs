namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>Three electronics shops with a repair bench in La Paz and El Alto: prices in bolivianos, by category.</summary>
internal static class BranchAssortment
{
    public static IReadOnlyList<(string Name, string Kind)> Categories { get; } =
    [
        ("Celulares", "producto"), ("Laptops", "producto"), ("Repuestos", "producto"), ("Accesorios", "producto"), ("Redes", "producto"),
        ("Reparación de celulares", "servicio"), ("Reparación de laptops", "servicio"), ("Mantenimiento", "servicio"),
    ];

    public static IReadOnlyList<DemoProduct> Products { get; } =
    [
        new("7750001", "Samsung Galaxy A06", 990m, "Celulares", 2.2), new("7750002", "Xiaomi Redmi A5", 870m, "Celulares", 2.6),
        new("7750003", "Tecno Spark 30", 1090m, "Celulares", 1.6), new("7750004", "Celular para adultos mayores", 310m, "Celulares", 1.4),
        new("7750005", "Laptop Asus Vivobook 15", 4390m, "Laptops", 0.7), new("7750006", "Laptop Dell Inspiron", 5190m, "Laptops", 0.5),
        new("7750007", "Laptop reacondicionada ThinkPad", 2390m, "Laptops", 0.9), new("7750008", "Pantalla A12 con marco", 260m, "Repuestos", 2),
        new("7750009", "Batería iPhone 11", 230m, "Repuestos", 1.6), new("7750010", "Pantalla laptop 15.6", 590m, "Repuestos", 0.8),
        new("7750011", "Teclado laptop HP", 180m, "Repuestos", 0.9), new("7750012", "Memoria RAM DDR4 8 GB", 260m, "Repuestos", 1.8),
        new("7750013", "SSD 480 GB", 310m, "Repuestos", 2.4), new("7750014", "Pasta térmica", 35m, "Repuestos", 2),
        new("7750015", "Fuente ATX 500 W", 290m, "Repuestos", 0.9), new("7750016", "Cargador USB-C 20 W", 80m, "Accesorios", 5),
        new("7750017", "Cable Lightning", 45m, "Accesorios", 6), new("7750018", "Cable USB-C trenzado", 35m, "Accesorios", 7),
        new("7750019", "Funda con agarre", 40m, "Accesorios", 5), new("7750020", "Vidrio templado", 25m, "Accesorios", 9),
        new("7750021", "Auriculares con micrófono", 55m, "Accesorios", 5), new("7750022", "Auriculares inalámbricos", 150m, "Accesorios", 3.5),
        new("7750023", "Soporte para auto", 60m, "Accesorios", 2.5), new("7750024", "Memoria microSD 64 GB", 65m, "Accesorios", 4),
        new("7750025", "Pendrive 32 GB", 40m, "Accesorios", 4.5), new("7750026", "Mouse óptico", 50m, "Accesorios", 3.6),
        new("7750027", "Mousepad grande", 45m, "Accesorios", 2), new("7750028", "Base refrigerante", 120m, "Accesorios", 1.3),
        new("7750029", "Adaptador HDMI a VGA", 55m, "Accesorios", 1.8), new("7750030", "Webcam HD", 170m, "Accesorios", 1),
        new("7750031", "Router WiFi 6", 390m, "Redes", 1.1), new("7750032", "Repetidor WiFi", 190m, "Redes", 1.4),
        new("7750033", "Cable de red 5 m", 30m, "Redes", 2.5), new("7750034", "Conectores RJ45 x20", 20m, "Redes", 1.5),
        new("7750035", "Switch 8 puertos", 180m, "Redes", 0.7),
    ];

    /// <summary>What is brought to the bench, by category.</summary>
    public static IReadOnlyList<(string Problem, string Category)> Problems { get; } =
    [
        ("Pantalla rota y no responde al tacto", "Reparación de celulares"), ("No carga la batería", "Reparación de celulares"),
        ("Se mojó y no enciende", "Reparación de celulares"), ("El micrófono no se escucha en llamadas", "Reparación de celulares"),
        ("Se reinicia solo varias veces al día", "Reparación de celulares"), ("No enciende, sin señal de carga", "Reparación de laptops"),
        ("Teclado con teclas que no funcionan", "Reparación de laptops"), ("Bisagra quebrada", "Reparación de laptops"),
        ("Muy lenta, se pide cambio a SSD", "Mantenimiento"), ("Limpieza interna y pasta térmica", "Mantenimiento"),
        ("Formateo con respaldo de datos", "Mantenimiento"),
    ];

    /// <summary>Why sales are annulled.</summary>
    public static IReadOnlyList<string> Motives { get; } =
        ["El cliente devolvió el producto sin abrir", "Error en el tipo de pago", "Producto con falla de fábrica", "Se registró dos veces"];
}
