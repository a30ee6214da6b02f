using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.McMatias.Customers;

/// <summary>The fields of a customer (contract 4.7), in their order. An e-mail may be anything: the form sends it empty.</summary>
public static class CustomerForm
{
    private static readonly TextField FullName = new("nombre_apellido", 100);
    private static readonly NullableTextField IdentityCard = new("cedula_identidad", 20);
    private static readonly NullableTextField Phone = new("celular", 20);
    private static readonly NullableTextField Email = new("correo_electronico", 100);
    private static readonly NullableTextField Address = new("direccion", Texts.Longest);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [FullName, IdentityCard, Phone, Email, Address];

    internal static Customer Read(Input input, Customer current) => current with
    {
        FullName = input.Read(FullName, current.FullName),
        IdentityCard = input.Read(IdentityCard, current.IdentityCard),
        Phone = input.Read(Phone, current.Phone),
        Email = input.Read(Email, current.Email),
        Address = input.Read(Address, current.Address),
    };
}
