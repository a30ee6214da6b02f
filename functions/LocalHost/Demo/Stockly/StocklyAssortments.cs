namespace Mostrador.LocalHost.Demo.Stockly;

/// <summary>What the two companies sell: prices in quetzales, by category.</summary>
internal static class StocklyAssortments
{
    public static IReadOnlyList<DemoProduct> Electronics { get; } =
    [
        new("LAP-ACER-15", "Laptop Acer Aspire 15", 5290m, "Computadoras", 1), new("LAP-HP-14", "Laptop HP 14", 4690m, "Computadoras", 1.1),
        new("LAP-GAMER", "Laptop Gamer Nitro", 8990m, "Computadoras", 0.4), new("MON-24", "Monitor 24 pulgadas", 1150m, "Computadoras", 1.2),
        new("IMP-L3250", "Impresora multifunción L3250", 1890m, "Computadoras", 0.8), new("TAB-10", "Tablet 10 pulgadas", 1490m, "Computadoras", 1),
        new("TEL-A16", "Teléfono Galaxy A16", 1690m, "Telefonía", 2), new("TEL-N13", "Teléfono Redmi Note 13", 1590m, "Telefonía", 2.2),
        new("TEL-BAS", "Teléfono básico", 210m, "Telefonía", 1.5), new("REL-FIT", "Reloj inteligente Fit", 420m, "Telefonía", 1.6),
        new("TV-43", "Televisor 43 pulgadas", 2690m, "Audio y video", 0.8), new("TV-55", "Televisor 55 pulgadas", 4190m, "Audio y video", 0.5),
        new("BOC-BT", "Bocina bluetooth", 320m, "Audio y video", 3), new("AUD-BT", "Audífonos bluetooth", 280m, "Audio y video", 4),
        new("AUD-CAB", "Audífonos con cable", 85m, "Audio y video", 5), new("CAM-SEG", "Cámara de seguridad WiFi", 390m, "Audio y video", 1.8),
        new("CAR-USBC", "Cargador USB-C 20 W", 110m, "Accesorios", 6), new("CAB-USBC", "Cable USB-C", 45m, "Accesorios", 9),
        new("CAB-HDMI", "Cable HDMI 2 m", 60m, "Accesorios", 4), new("MOU-INA", "Mouse inalámbrico", 95m, "Accesorios", 5),
        new("TEC-USB", "Teclado USB", 110m, "Accesorios", 3), new("USB-64", "Memoria USB 64 GB", 75m, "Accesorios", 6),
        new("SD-128", "Memoria microSD 128 GB", 140m, "Accesorios", 4), new("UPS-750", "UPS 750 VA", 590m, "Accesorios", 1.2),
        new("ROU-AX", "Router AX1500", 490m, "Accesorios", 1.4), new("FUN-UNI", "Funda universal", 55m, "Accesorios", 5),
    ];

    public static IReadOnlyList<DemoProduct> Coffee { get; } =
    [
        new("CAF-ATI-340", "Café Atitlán molido 340 g", 58m, "Café", 9), new("CAF-ATI-1K", "Café Atitlán en grano 1 kg", 145m, "Café", 5),
        new("CAF-HUE-340", "Café Huehuetenango molido 340 g", 64m, "Café", 7), new("CAF-COB-340", "Café Cobán molido 340 g", 60m, "Café", 5),
        new("CAF-DES-340", "Café descafeinado 340 g", 69m, "Café", 2), new("PRE-FRA", "Prensa francesa 600 ml", 185m, "Equipo", 1.6),
        new("MOL-MAN", "Molino manual", 240m, "Equipo", 1.1), new("FIL-V60", "Filtros V60 x100", 75m, "Equipo", 3),
        new("TAZ-BAR", "Taza de barro", 48m, "Equipo", 4), new("TER-500", "Termo 500 ml", 130m, "Equipo", 2),
        new("CHO-70", "Chocolate 70 % 80 g", 38m, "Despensa", 6), new("MIE-350", "Miel de abeja 350 g", 55m, "Despensa", 4),
        new("GRA-500", "Granola artesanal 500 g", 62m, "Despensa", 4), new("MAC-200", "Macadamia 200 g", 71m, "Despensa", 3),
        new("PAN-BAN", "Pan de banano", 42m, "Despensa", 5), new("ROS-JAM", "Rosa de jamaica 250 g", 35m, "Despensa", 3),
    ];

    /// <summary>Why something comes back.</summary>
    public static IReadOnlyList<string> Reasons { get; } =
    [
        "No enciende", "Pantalla con líneas", "La batería dura muy poco", "No reconoce el cargador", "Se sobrecalienta", "Sonido distorsionado",
        "Se apaga sola",
    ];
}
