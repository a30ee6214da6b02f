using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The fields of an attribute (contract, endpoints 33 and 36).</summary>
public static class AttributeForm
{
    private static readonly TextField Name = new TextField("attribute_name") { Aliases = ["name"] }.Trimmed()
        .AtMost(255, "Attribute name must not exceed 255 characters");

    private static readonly TextField Value = new TextField("attribute_value") { Aliases = ["value"], AcceptsNumbers = true }.Trimmed()
        .AtMost(1000, "Attribute value must not exceed 1000 characters");

    private static readonly Field<string?> NameOrNull = Name.OrNull();
    private static readonly Field<string?> ValueOrNull = Value.OrNull();
    private static readonly Field<int?> OrderIndex = new IntegerField("order_index").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Value, OrderIndex];

    /// <summary>Reads a new attribute.</summary>
    internal static NewAttribute Read(RequestBody body)
    {
        var input = Input.Of(body);
        var attribute = Read(input);
        input.Check();
        return attribute;
    }

    /// <summary>Reads a new attribute, one of several.</summary>
    internal static NewAttribute Read(Input input) => new(ReadName(input), ReadValue(input), input.Read(OrderIndex) ?? 0);

    /// <summary>Reads a change: what it makes of the attribute as it is.</summary>
    internal static Func<ProductAttribute, ProductAttribute> ReadChange(RequestBody body)
    {
        var input = Input.Of(body);
        if (!input.HasAny(Fields))
            input.Refuse("No fields to update");
        var name = input.Has(Name) ? ReadName(input) : null;
        var value = input.Has(Value) ? ReadValue(input) : null;
        var order = input.Read(OrderIndex);
        input.Check();
        return current => current with
        {
            Name = name ?? current.Name,
            Value = value ?? current.Value,
            OrderIndex = order ?? current.OrderIndex,
        };
    }

    private static string ReadName(Input input) => Demand(input, NameOrNull, "Attribute name is required");

    private static string ReadValue(Input input) => Demand(input, ValueOrNull, "Attribute value is required");

    private static string Demand(Input input, Field<string?> field, string error)
    {
        if (input.Read(field) is { Length: > 0 } text)
            return text;
        input.Refuse(error);
        return "";
    }
}

/// <summary>An attribute that keeps the rules of its fields.</summary>
internal sealed record NewAttribute(string Name, string Value, int OrderIndex);
