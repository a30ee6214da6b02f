namespace Mostrador.LocalHost.Demo.Stockly;

/// <summary>One of the companies of the same owner.</summary>
/// <param name="Key">Its name in the demo's memory.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ruc">Its tax number.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Products">What it sells.</param>
/// <param name="Rhythm">How it goes there.</param>
/// <param name="WarrantyMonths">How long it stands for what it sells.</param>
/// <param name="Staff">Who works there beside the owner; the first one sells.</param>
internal sealed record Company(
    string Key, string Name, string Ruc, string Address, IReadOnlyList<DemoProduct> Products, Rhythm Rhythm, int WarrantyMonths,
    IReadOnlyList<Employee> Staff)
{
    /// <summary>Who owns both.</summary>
    public const string Owner = "carla.fuentes@example.com";

    /// <summary>A shop of electronics, and one of coffee; one of the staff works in both.</summary>
    public static IReadOnlyList<Company> All { get; } =
    [
        new(
            "tecnomaya", "Tecno Maya", "78451203", "6a Avenida 12-35, Zona 1, Guatemala", StocklyAssortments.Electronics,
            new Rhythm(3.6) { Growth = 0.5 }, 12,
            [new("luis.pineda@example.com", "seller"), new("ana.morales@example.com", "admin"), new("raul.aguilar@example.com", "inventory")]),
        new(
            "cafeatitlan", "Café Atitlán", "90127745", "Calle Santander 8, Panajachel", StocklyAssortments.Coffee,
            new Rhythm(3.1) { Week = [1.3, 0.7, 0.7, 0.8, 0.9, 1.2, 1.4], Growth = 0.3 }, 0,
            [new("beatriz.ortiz@example.com", "seller")]),
    ];

    /// <summary>Its shelf.</summary>
    public Shelf Shelf(DemoMemory memory) => new(memory, Products, Key);
}

/// <summary>Somebody who works in a company.</summary>
/// <param name="Email">What he signs in with.</param>
/// <param name="Role">His role there.</param>
internal sealed record Employee(string Email, string Role);
