namespace Mostrador.McMatias.Customers;

/// <summary>A customer as the API shows him (contract 4.7).</summary>
public sealed record CustomerView(
    long IdCliente, string NombreApellido, string? CedulaIdentidad, string? Celular, string? CorreoElectronico, string? Direccion,
    DateTimeOffset FechaRegistro)
{
    /// <summary>The class word of his 404.</summary>
    public const string What = "Cliente";

    /// <summary>The view of a customer.</summary>
    public static CustomerView Of(Customer customer) => new(
        customer.Id, customer.FullName, customer.IdentityCard, customer.Phone, customer.Email, customer.Address, customer.RegisteredAt);
}
