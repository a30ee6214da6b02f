namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>A branch: the first one is there from the start.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Usual">Sales on a usual day.</param>
/// <param name="Cashier">Who sells there.</param>
/// <param name="Technician">Who repairs there.</param>
internal sealed record Branch(string Name, string Address, double Usual, string Cashier, string Technician)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Branch> All { get; } =
    [
        new("Sucursal Central", "Oficina Matriz", 2.4, "paola.rojas@example.com", "hector.choque@example.com"),
        new("Sucursal Sopocachi", "Av. 20 de Octubre 2145, La Paz", 1.7, "diego.flores@example.com", "elena.mamani@example.com"),
        new("Sucursal El Alto", "Av. 6 de Marzo 540, El Alto", 1.4, "silvia.quispe@example.com", "jorge.vargas@example.com"),
    ];
}
