namespace Mostrador.LocalHost.Demo;

/// <summary>Something that a demo shop sells.</summary>
/// <param name="Code">Its code, unique in the shop.</param>
/// <param name="Name">Its name.</param>
/// <param name="Price">What one costs.</param>
/// <param name="Group">Category or supplier.</param>
/// <param name="Weekly">About how many are sold in a week.</param>
internal sealed record DemoProduct(string Code, string Name, decimal Price, string Group, double Weekly);

/// <summary>So many of a product.</summary>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many.</param>
internal sealed record DemoLine(DemoProduct Product, int Quantity);
