namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>An online shop of electronics in Santa Cruz de la Sierra: prices in bolivianos, by category.</summary>
internal static class ShopAssortment
{
    public static IReadOnlyList<(string Name, string Description)> Categories { get; } =
    [
        ("Celulares", "Teléfonos inteligentes y básicos"), ("Computadoras", "Portátiles, escritorio y monitores"),
        ("Audio", "Auriculares, parlantes y micrófonos"), ("Televisores", "Pantallas y reproductores"),
        ("Videojuegos", "Consolas, controles y juegos"), ("Hogar", "Electrodomésticos pequeños"),
        ("Accesorios", "Cables, cargadores y fundas"),
    ];

    public static IReadOnlyList<DemoProduct> Products { get; } =
    [
        new("CEL-01", "Celular Samsung Galaxy A16", 1490m, "Celulares", 5), new("CEL-02", "Celular Xiaomi Redmi 14C", 1150m, "Celulares", 6),
        new("CEL-03", "Celular Motorola G35", 1690m, "Celulares", 4), new("CEL-04", "iPhone 15 128 GB", 8490m, "Celulares", 1.5),
        new("CEL-05", "Celular básico con radio", 260m, "Celulares", 3), new("CEL-06", "Reloj inteligente Amazfit Bip", 590m, "Celulares", 3),
        new("COM-01", "Laptop HP 14 pulgadas", 4250m, "Computadoras", 2.5), new("COM-02", "Laptop Lenovo IdeaPad 15", 5390m, "Computadoras", 2),
        new("COM-03", "Monitor LG 24 pulgadas", 1180m, "Computadoras", 2), new("COM-04", "Teclado mecánico Redragon", 390m, "Computadoras", 4),
        new("COM-05", "Mouse inalámbrico Logitech", 145m, "Computadoras", 8), new("COM-06", "Impresora Epson multifunción", 1790m, "Computadoras", 1.5),
        new("COM-07", "Disco SSD 1 TB", 640m, "Computadoras", 4), new("COM-08", "Memoria USB 64 GB", 75m, "Computadoras", 9),
        new("AUD-01", "Auriculares bluetooth JBL", 420m, "Audio", 6), new("AUD-02", "Auriculares con cable Sony", 110m, "Audio", 7),
        new("AUD-03", "Parlante portátil JBL Go", 360m, "Audio", 5), new("AUD-04", "Barra de sonido Samsung", 1650m, "Audio", 1.2),
        new("AUD-05", "Micrófono de solapa", 180m, "Audio", 3), new("AUD-06", "Radio a pilas", 95m, "Audio", 1),
        new("TEL-01", "Televisor Samsung 43 pulgadas 4K", 2990m, "Televisores", 1.8), new("TEL-02", "Televisor LG 55 pulgadas 4K", 4690m, "Televisores", 1.1),
        new("TEL-03", "Televisor Skyworth 32 pulgadas", 1390m, "Televisores", 2.2), new("TEL-04", "Chromecast con Google TV", 520m, "Televisores", 3),
        new("TEL-05", "Soporte de pared para TV", 130m, "Televisores", 3), new("JUE-01", "Consola PlayStation 5", 5990m, "Videojuegos", 0.8),
        new("JUE-02", "Consola Nintendo Switch", 3190m, "Videojuegos", 1.1), new("JUE-03", "Control inalámbrico Xbox", 590m, "Videojuegos", 2.4),
        new("JUE-04", "Juego FC 26 para PS5", 560m, "Videojuegos", 2), new("JUE-05", "Silla gamer", 1480m, "Videojuegos", 0.9),
        new("HOG-01", "Licuadora Oster", 540m, "Hogar", 3), new("HOG-02", "Freidora de aire 5 L", 790m, "Hogar", 3.5),
        new("HOG-03", "Hervidor eléctrico", 150m, "Hogar", 4), new("HOG-04", "Plancha a vapor", 220m, "Hogar", 3),
        new("HOG-05", "Ventilador de pie", 310m, "Hogar", 2.5), new("HOG-06", "Aspiradora robot", 1890m, "Hogar", 0.8),
        new("HOG-07", "Cafetera italiana", 170m, "Hogar", 2.2), new("ACC-01", "Cargador rápido USB-C 25 W", 120m, "Accesorios", 10),
        new("ACC-02", "Cable USB-C 1 m", 45m, "Accesorios", 14), new("ACC-03", "Funda de silicona universal", 50m, "Accesorios", 9),
        new("ACC-04", "Protector de vidrio templado", 35m, "Accesorios", 11), new("ACC-05", "Batería externa 10000 mAh", 190m, "Accesorios", 6),
        new("ACC-06", "Mochila para laptop", 240m, "Accesorios", 3), new("ACC-07", "Regleta con protección", 98m, "Accesorios", 4),
    ];

    /// <summary>What people write of what they have bought, by stars.</summary>
    public static IReadOnlyDictionary<int, string[]> Comments { get; } = new Dictionary<int, string[]>
    {
        [5] = ["Excelente, llegó antes de lo esperado.", "Muy buena calidad, lo recomiendo.", "Tal como en la foto. Volveré a comprar.", ""],
        [4] = ["Buen producto por el precio.", "Cumple, aunque la caja llegó golpeada.", "Me gustó, tardó un día más."],
        [3] = ["Está bien, esperaba algo más.", "Funciona, pero el manual no está en español."],
        [2] = ["Tuve que cambiarlo una vez.", "No es tan bueno como dicen."],
        [1] = ["Dejó de funcionar a la semana."],
    };
}
