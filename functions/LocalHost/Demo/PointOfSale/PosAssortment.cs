namespace Mostrador.LocalHost.Demo.PointOfSale;

/// <summary>A grocery on a corner in Mexico City: prices in pesos without tax, by supplier.</summary>
internal static class PosAssortment
{
    public static IReadOnlyList<PosSupplier> Suppliers { get; } =
    [
        new("Bebidas del Valle", "5550101010", "Carlos Rivera", "BVA101010AB1", "Av. Insurgentes Sur 123, CDMX"),
        new("Panificadora La Espiga", "5550202020", "Teresa Luna", "PES920304CD2", "Calz. de Tlalpan 88, CDMX"),
        new("Abarrotes Central", "5550303030", "Manuel Ibarra", "ACE880712EF3", "Central de Abasto, nave 4, CDMX"),
        new("Lácteos San Miguel", "5550404040", "Irma Solís", "LSM950921GH4", "Carr. a Toluca km 12, Edomex"),
        new("Limpieza y Hogar", "5550505050", "Rubén Cano", "LHO010203IJ5", "Av. Central 501, CDMX"),
    ];

    public static IReadOnlyList<DemoProduct> Products { get; } =
    [
        new("BEB-001", "Coca Cola 600 ml", 18.50m, "Bebidas del Valle", 34), new("BEB-002", "Coca Cola 2.5 L", 38.00m, "Bebidas del Valle", 16),
        new("BEB-003", "Agua natural 1 L", 12.00m, "Bebidas del Valle", 26), new("BEB-004", "Agua mineral 355 ml", 14.50m, "Bebidas del Valle", 10),
        new("BEB-005", "Jugo de naranja 1 L", 29.90m, "Bebidas del Valle", 9), new("BEB-006", "Té helado limón 600 ml", 19.00m, "Bebidas del Valle", 8),
        new("BEB-007", "Cerveza clara 355 ml", 21.00m, "Bebidas del Valle", 22), new("BEB-008", "Sidra rosada 700 ml", 96.00m, "Bebidas del Valle", 0.6),
        new("PAN-001", "Pan de caja blanco", 46.00m, "Panificadora La Espiga", 13), new("PAN-002", "Bolillo", 3.00m, "Panificadora La Espiga", 40),
        new("PAN-003", "Concha de vainilla", 11.00m, "Panificadora La Espiga", 24), new("PAN-004", "Tortilla de harina 12 pzas", 27.50m, "Panificadora La Espiga", 11),
        new("PAN-005", "Panqué de nuez", 42.00m, "Panificadora La Espiga", 5), new("PAN-006", "Rosca de Reyes", 240.00m, "Panificadora La Espiga", 0.4),
        new("ABA-001", "Arroz 1 kg", 31.00m, "Abarrotes Central", 14), new("ABA-002", "Frijol negro 1 kg", 38.50m, "Abarrotes Central", 13),
        new("ABA-003", "Azúcar estándar 1 kg", 29.00m, "Abarrotes Central", 12), new("ABA-004", "Aceite vegetal 1 L", 41.50m, "Abarrotes Central", 10),
        new("ABA-005", "Harina de maíz 1 kg", 22.00m, "Abarrotes Central", 12), new("ABA-006", "Pasta para sopa 200 g", 9.50m, "Abarrotes Central", 20),
        new("ABA-007", "Atún en agua 140 g", 21.00m, "Abarrotes Central", 15), new("ABA-008", "Café soluble 190 g", 104.00m, "Abarrotes Central", 4),
        new("ABA-009", "Chocolate de mesa 540 g", 89.00m, "Abarrotes Central", 3), new("ABA-010", "Galletas Marías", 18.00m, "Abarrotes Central", 14),
        new("ABA-011", "Papas fritas 45 g", 17.00m, "Abarrotes Central", 21), new("ABA-012", "Cacahuates japoneses", 13.50m, "Abarrotes Central", 12),
        new("ABA-013", "Chiles jalapeños 220 g", 19.50m, "Abarrotes Central", 8), new("ABA-014", "Mole en pasta 500 g", 74.00m, "Abarrotes Central", 2),
        new("ABA-015", "Huevo 18 pzas", 56.00m, "Abarrotes Central", 17), new("ABA-016", "Sal de mesa 1 kg", 14.00m, "Abarrotes Central", 5),
        new("LAC-001", "Leche entera 1 L", 26.50m, "Lácteos San Miguel", 30), new("LAC-002", "Leche deslactosada 1 L", 28.50m, "Lácteos San Miguel", 14),
        new("LAC-003", "Queso Oaxaca 400 g", 82.00m, "Lácteos San Miguel", 8), new("LAC-004", "Queso panela 400 g", 71.00m, "Lácteos San Miguel", 6),
        new("LAC-005", "Yogur natural 1 kg", 47.00m, "Lácteos San Miguel", 7), new("LAC-006", "Crema 450 ml", 39.00m, "Lácteos San Miguel", 9),
        new("LAC-007", "Mantequilla 90 g", 24.00m, "Lácteos San Miguel", 6), new("LAC-008", "Gelatina de fresa", 12.50m, "Lácteos San Miguel", 9),
        new("HOG-001", "Detergente en polvo 1 kg", 44.00m, "Limpieza y Hogar", 7), new("HOG-002", "Suavizante 850 ml", 27.00m, "Limpieza y Hogar", 5),
        new("HOG-003", "Cloro 1 L", 18.00m, "Limpieza y Hogar", 7), new("HOG-004", "Jabón de tocador", 15.50m, "Limpieza y Hogar", 12),
        new("HOG-005", "Papel higiénico 4 rollos", 36.00m, "Limpieza y Hogar", 13), new("HOG-006", "Pasta dental 100 ml", 39.50m, "Limpieza y Hogar", 6),
        new("HOG-007", "Champú 400 ml", 68.00m, "Limpieza y Hogar", 4), new("HOG-008", "Servilletas 100 pzas", 17.00m, "Limpieza y Hogar", 8),
        new("HOG-009", "Pilas AA 4 pzas", 79.00m, "Limpieza y Hogar", 3), new("HOG-010", "Serie de luces navideñas", 129.00m, "Limpieza y Hogar", 0.3),
    ];
}

/// <summary>Who delivers.</summary>
internal sealed record PosSupplier(string Name, string Phone, string Contact, string Rfc, string Address);
