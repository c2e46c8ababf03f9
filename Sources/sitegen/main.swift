import SitegenCommand

Sitegen.main()
